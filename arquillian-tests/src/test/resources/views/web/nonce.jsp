<%@ page contentType="text/html;charset=utf-8" %>
<% request.setAttribute("csp.nonce", "bm9uY2U="); %>
<%@ taglib prefix="mizan" uri="urn:mizan:views" %>
<!doctype html>
<html>
<body>
<h1>Houses</h1>
<mizan:render component="Card.mjs" with="${houses.five}"/>
<p>the end</p>
</body>
</html>
