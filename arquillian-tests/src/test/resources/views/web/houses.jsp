<%@ page contentType="text/html;charset=utf-8" %>
<%@ taglib prefix="mizan" uri="urn:mizan:views" %>
<!doctype html>
<html>
<body>
<h1>Houses</h1>
<mizan:render component="Card.mjs" with="${houses.five}" houseId="${5}" label="a 'b'"/>
<mizan:render component="cards/Card.mjs" with="${houses.both}" houseId="${6}" none="${houses.nothing}"/>
<p>the end</p>
</body>
</html>
