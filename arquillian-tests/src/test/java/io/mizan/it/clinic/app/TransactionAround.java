// SPDX-License-Identifier: Apache-2.0
package io.mizan.it.clinic.app;

import jakarta.annotation.Resource;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.transaction.UserTransaction;
import java.io.IOException;

/** One transaction for each request that asks for it, as older applications have it. */
@WebFilter("/api/mizan/ctx/*")
public class TransactionAround extends HttpFilter {
    /** Asks for it. */
    public static final String FIELD = "X-Transaction-Around";

    private static final long serialVersionUID = 1L;

    @Resource
    @SuppressWarnings({"NullAway.Init", "serial"})
    UserTransaction transaction;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (request.getHeader(FIELD) == null) {
            chain.doFilter(request, response);
            return;
        }
        try {
            transaction.begin();
            chain.doFilter(request, response);
            transaction.commit();
        } catch (IOException | ServletException | RuntimeException failed) {
            throw failed;
        } catch (Exception failed) {
            throw new ServletException(failed);
        }
    }
}
