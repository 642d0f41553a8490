// SPDX-License-Identifier: Apache-2.0
package io.mizan.it.clinic.app;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** A servlet that calls functions; it knows nothing of what they make stale. */
@WebServlet("/servlet")
public class OwnerServlet extends HttpServlet {
    @Inject
    TransactionalDesk desk;

    @Inject
    VetDesk vets;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.getWriter().print(vets.forVets());
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            desk.renameInBean(
                    Long.parseLong(request.getParameter("owner")),
                    request.getParameter("name"),
                    Ending.valueOf(request.getParameter("ending")));
            response.getWriter().print("renamed");
        } catch (NoRoomException full) {
            response.sendError(HttpServletResponse.SC_CONFLICT);
        }
    }
}
