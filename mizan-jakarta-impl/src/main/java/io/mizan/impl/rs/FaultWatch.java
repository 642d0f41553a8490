// SPDX-License-Identifier: Apache-2.0
package io.mizan.impl.rs;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Catches what a page throws where the server makes no answer of it but throws it on, to have a page of its own made by the
 * servlet container.
 */
public final class FaultWatch implements Filter {

    private final ViewAnswers views;

    /**
     * Makes the filter; the container is given it at start.
     *
     * @param views answer in place of the container
     */
    public FaultWatch(ViewAnswers views) {
        this.views = views;
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (!(request instanceof HttpServletRequest http) || !(response instanceof HttpServletResponse answer)) {
            chain.doFilter(request, response);
            return;
        }
        Held held = new Held(http, answer);
        try {
            chain.doFilter(http, held);
        } catch (IOException | ServletException | RuntimeException | Error thrown) {
            if (answer.isCommitted() || !views.unmapped(http, answer, cause(thrown))) {
                held.release();
                throw thrown;
            }
            return;
        }
        if (!held.waits() || !views.unanswered(http, answer)) {
            held.release();
        }
    }

    private static Throwable cause(Throwable thrown) {
        Throwable root = thrown instanceof ServletException wrapped ? wrapped.getRootCause() : null;
        return root == null ? thrown : root;
    }

    /** While a page is under way, the container's own error page waits until it is known whether it is wanted. */
    private static final class Held extends HttpServletResponseWrapper {
        private final HttpServletRequest request;
        private int status;
        private @Nullable String message;

        Held(HttpServletRequest request, HttpServletResponse response) {
            super(response);
            this.request = request;
        }

        @Override
        public void sendError(int code) throws IOException {
            sendError(code, null);
        }

        @Override
        public void sendError(int code, @Nullable String text) throws IOException {
            status = code;
            message = text;
            if (!ViewAnswers.isUnderWay(request) || request.isAsyncStarted()) {
                release();
            }
        }

        @Override
        public boolean isCommitted() {
            return status != 0 || super.isCommitted();
        }

        boolean waits() {
            return status != 0 && !super.isCommitted();
        }

        void release() throws IOException {
            if (waits()) {
                int code = status;
                status = 0;
                super.sendError(code, message);
            }
        }
    }
}
