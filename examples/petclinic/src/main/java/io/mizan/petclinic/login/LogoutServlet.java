// SPDX-License-Identifier: Apache-2.0
package io.mizan.petclinic.login;

import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Ends the session. */
@WebServlet("/logout")
public class LogoutServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        LoginServlet.forget(request);
        if (LoginServlet.isScript(request)) {
            response.setStatus(HttpServletResponse.SC_NO_CONTENT);
        } else {
            LoginServlet.seeOther(
                    request.getContextPath() + ReturnTo.of(request).address(), response);
        }
    }
}
