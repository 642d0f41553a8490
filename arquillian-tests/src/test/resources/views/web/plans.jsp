<%@ page contentType="text/html;charset=utf-8" %>
<%@ taglib prefix="mizan" uri="urn:mizan:views" %>
<!doctype html>
<html>
<body>
<h1>Houses</h1>
<mizan:render component="Card.mjs" with="${houses.plans}"/>
<p>the end</p>
</body>
</html>
