// SPDX-License-Identifier: Apache-2.0
package io.mizan.it.socket.app;

import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** {@code GET /end?how=logout} or {@code invalidate}; {@code begin} begins a session where a login needs none. */
@WebServlet("/end")
public class SessionEnd extends HttpServlet {

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        String how = request.getParameter("how");
        if (how.equals("logout")) {
            request.logout();
        } else if (how.equals("invalidate")) {
            request.getSession().invalidate();
        } else {
            request.getSession();
        }
        response.setContentType("text/plain");
        response.getWriter().print(how);
    }
}
