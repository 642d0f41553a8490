// SPDX-License-Identifier: Apache-2.0
package io.mizan.it.roles.app;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** {@code GET /badge?name=ada&role=staff}: his role from now on; without a role, the session is his from now on. */
@WebServlet("/badge")
public class BadgeServlet extends HttpServlet {

    @Inject
    Badges badges;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) {
        String name = request.getParameter("name");
        String role = request.getParameter("role");
        if (role == null) {
            request.getSession().setAttribute("name", name);
        } else {
            badges.give(name, role);
        }
    }
}
