// SPDX-License-Identifier: Apache-2.0
package io.mizan.it.protocol.app;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** An application's filter that sets cookies, as trackers and load balancers do. */
@WebFilter("/api/mizan/*")
public class CookieFilter extends HttpFilter {

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String wish = request.getHeader("X-Cookie-Wish");
        if ("cookie".equals(wish)) {
            response.addCookie(new Cookie("tracked", "yes"));
        } else if ("header".equals(wish)) {
            response.addHeader("Set-Cookie", "tracked=yes");
        } else if ("session".equals(wish)) {
            request.getSession(true);
        }
        chain.doFilter(request, response);
    }
}
