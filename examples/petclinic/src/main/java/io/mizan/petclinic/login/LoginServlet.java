// SPDX-License-Identifier: Apache-2.0
package io.mizan.petclinic.login;

import static jakarta.security.enterprise.authentication.mechanism.http.AuthenticationParameters.withParams;
import static jakarta.servlet.http.HttpServletResponse.SC_NO_CONTENT;
import static jakarta.servlet.http.HttpServletResponse.SC_UNAUTHORIZED;
import static java.util.Objects.requireNonNullElse;

import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.SecurityContext;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;

/**
 * Takes the login form, and sends back to the page that it is on; a script that accepts JSON is told by the status alone.
 */
@WebServlet("/login")
public class LoginServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    transient SecurityContext security;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        forget(request);
        AuthenticationStatus status = security.authenticate(
                request, response, withParams().newAuthentication(true).credential(credential(request)));
        boolean known = status == AuthenticationStatus.SUCCESS;
        if (response.isCommitted()) {
            return;
        }
        if (isScript(request)) {
            response.setStatus(known ? SC_NO_CONTENT : SC_UNAUTHORIZED);
        } else {
            ReturnTo to = ReturnTo.of(request);
            seeOther(request.getContextPath() + (known ? to.address() : to.failed()), response);
        }
    }

    /** A page that is asked for, whatever the form was sent by; and nobody keeps this answer. */
    static void seeOther(String address, HttpServletResponse response) {
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", address);
        response.setHeader("Cache-Control", "no-store");
    }

    static boolean isScript(HttpServletRequest request) {
        return requireNonNullElse(request.getHeader("Accept"), "").contains("application/json");
    }

    static UsernamePasswordCredential credential(HttpServletRequest request) {
        return new UsernamePasswordCredential(parameter(request, "name"), parameter(request, "password"));
    }

    /** Ends the session, so that nobody goes on in one that somebody else has begun. */
    static void forget(HttpServletRequest request) throws ServletException {
        request.logout();
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
    }

    private static String parameter(HttpServletRequest request, String name) {
        return requireNonNullElse(request.getParameter(name), "");
    }
}
