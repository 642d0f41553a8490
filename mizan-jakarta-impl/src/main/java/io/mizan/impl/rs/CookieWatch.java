// SPDX-License-Identifier: Apache-2.0
package io.mizan.impl.rs;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;

/**
 * The first filter of the application: notes whether a later one gives the browser a cookie, since not every server shows
 * that in the fields of the response. An answer with a cookie is never shared.
 */
public final class CookieWatch implements Filter {

    private static final String GIVEN = CookieWatch.class.getName();
    private static final String FIELD = "Set-Cookie";

    /** Makes the filter; the container is given it at start. */
    public CookieWatch() {}

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (request instanceof HttpServletRequest http && response instanceof HttpServletResponse answer) {
            chain.doFilter(http, new Watched(http, answer));
        } else {
            chain.doFilter(request, response);
        }
    }

    /** Whether a cookie was given with the answer to a request. */
    static boolean given(HttpServletRequest request) {
        return request.getAttribute(GIVEN) != null;
    }

    private static final class Watched extends HttpServletResponseWrapper {
        private final HttpServletRequest request;

        Watched(HttpServletRequest request, HttpServletResponse response) {
            super(response);
            this.request = request;
        }

        @Override
        public void addCookie(Cookie cookie) {
            request.setAttribute(GIVEN, true);
            super.addCookie(cookie);
        }

        @Override
        public void addHeader(String name, String value) {
            note(name);
            super.addHeader(name, value);
        }

        @Override
        public void setHeader(String name, String value) {
            note(name);
            super.setHeader(name, value);
        }

        private void note(String name) {
            if (FIELD.equalsIgnoreCase(name)) {
                request.setAttribute(GIVEN, true);
            }
        }
    }
}
