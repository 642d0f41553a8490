// SPDX-License-Identifier: Apache-2.0
package io.mizan.it;

import jakarta.annotation.Resource;
import jakarta.annotation.security.DeclareRoles;
import jakarta.inject.Inject;
import jakarta.security.enterprise.SecurityContext;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Says who asks and whether the server's database answers. */
@WebServlet("/who")
@DeclareRoles({"staff", "owner", "vet"})
public class LoginApplication extends HttpServlet {
    @Inject
    private SecurityContext security;

    @Resource(lookup = "java:comp/DefaultDataSource")
    @SuppressWarnings("NullAway.Init")
    private DataSource database;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String name = request.getUserPrincipal() == null
                ? "-"
                : request.getUserPrincipal().getName();
        response.getWriter().print(name + " " + staff(request) + " " + database());
    }

    /** Open Liberty knows it by the one, Payara on JDK 25 by the other. */
    private boolean staff(HttpServletRequest request) {
        return request.isUserInRole("staff") || security.isCallerInRole("staff");
    }

    private String database() {
        try (var connection = database.getConnection()) {
            return connection.getMetaData().getDatabaseProductName();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
