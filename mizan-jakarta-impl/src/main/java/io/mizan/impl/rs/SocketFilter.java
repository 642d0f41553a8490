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
import java.util.Optional;

/** In front of the server's WebSockets, at the address of ours: a handshake that is refused never gets there. */
public final class SocketFilter implements Filter {

    private final Front front;

    /**
     * Makes the filter; the container is given it at start.
     *
     * @param front refuses
     */
    public SocketFilter(Front front) {
        this.front = front;
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (request instanceof HttpServletRequest http
                && response instanceof HttpServletResponse answer
                && opens(http)) {
            Optional<Outgoing> refused = front.handshake(new Incoming(http));
            if (refused.isPresent()) {
                refused.get().send(http.getMethod(), answer);
                return;
            }
        }
        chain.doFilter(request, response);
    }

    /** Whether the request asks for a WebSocket; any other finds nothing here, as anywhere. */
    static boolean opens(HttpServletRequest request) {
        return "websocket".equalsIgnoreCase(request.getHeader("Upgrade"));
    }
}
