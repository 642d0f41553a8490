<%@ page contentType="text/html;charset=utf-8" %>
<%@ taglib prefix="mizan" uri="urn:mizan:views" %>
<!doctype html>
<html>
<body>
<h1>Houses</h1>
<mizan:render component="cards/Wrong.mjs" with="${houses.five}"/>
<p>the end</p>
</body>
</html>
