<jsp:forward page="houses.jsp"/>
