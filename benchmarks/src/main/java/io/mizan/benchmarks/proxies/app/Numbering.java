// SPDX-License-Identifier: Apache-2.0
package io.mizan.benchmarks.proxies.app;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Numbers what the origin answers: a number that comes twice was given out of a store. It also sets cookies where it is
 * told to, as trackers and load balancers do.
 */
@WebFilter("/*")
public class Numbering extends HttpFilter {
    /** The field with the number. */
    public static final String FIELD = "X-Answer";

    /** The field with the value of a cookie to be set. */
    public static final String COOKIE = "X-Cookie-Wish";

    private static final long serialVersionUID = 1L;

    private final AtomicLong last = new AtomicLong();

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        response.setHeader(FIELD, String.valueOf(last.incrementAndGet()));
        String cookie = request.getHeader(COOKIE);
        if (cookie != null) {
            response.addCookie(new Cookie("seen", cookie));
        }
        chain.doFilter(request, response);
    }
}
