// SPDX-License-Identifier: Apache-2.0
package io.mizan.impl.rs;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * The last filter before the servlet of {@link MizanApplication}: answers in its place, since Jakarta REST would only find
 * {@link FrontFilter}, and finding that costs more than most answers. The handshake of a socket that may go on is not answered
 * here: one server looks at it only where a servlet would be next.
 */
public final class ServletFront implements Filter {

    private final Front front;

    /**
     * Makes the filter; the container is given it at start.
     *
     * @param front answers
     */
    public ServletFront(Front front) {
        this.front = front;
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (request instanceof HttpServletRequest http
                && response instanceof HttpServletResponse answer
                && !(SocketFilter.opens(http) && front.opensSocket())) {
            front.answer(new Incoming(http)).send(http.getMethod(), answer);
        } else {
            chain.doFilter(request, response);
        }
    }
}
