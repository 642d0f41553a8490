// SPDX-License-Identifier: Apache-2.0
package io.mizan.impl.socket;

import io.mizan.impl.auth.CallerResolver;
import io.mizan.impl.auth.KnownCaller;
import io.mizan.impl.auth.Refused;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Ends the connections of a session when its requests are another's from now on: somebody has logged out, or in.
 * With his requests a caller's roles are read again, for a container tells them at no other time.
 */
public final class SessionWatch implements Filter {

    private final Connections connections;
    private final CallerResolver callers;

    SessionWatch(Connections connections, CallerResolver callers) {
        this.connections = connections;
        this.callers = callers;
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (request instanceof HttpServletRequest http && connections.size() > 0) {
            String before = session(http);
            try {
                chain.doFilter(request, response);
            } finally {
                if (!http.isAsyncStarted()) {
                    look(http, before);
                }
            }
        } else {
            chain.doFilter(request, response);
        }
    }

    /** Open Liberty refuses to tell of a session that is another caller's than the request. */
    private static @Nullable String session(HttpServletRequest request) {
        try {
            HttpSession session = request.getSession(false);
            return session == null ? null : session.getId();
        } catch (RuntimeException anothers) {
            return null;
        }
    }

    private void look(HttpServletRequest request, @Nullable String before) {
        if (before == null || request.getHeader("Upgrade") != null) {
            return;
        }
        String after = session(request);
        if (after == null) {
            connections
                    .ofSession(before)
                    .forEach(connection -> connection.end(CloseCode.CALLER_ENDED, "the session has ended"));
            return;
        }
        List<Connection> theirs = connections.ofSession(after);
        if (!theirs.isEmpty()) {
            KnownCaller now = caller();
            theirs.forEach(connection -> look(connection, now));
        }
    }

    /** A token in the request says nothing of the session. */
    private void look(Connection connection, KnownCaller now) {
        if (now.isBearer()) {
            return;
        } else if (!connection.identity().isSame(now)) {
            connection.end(CloseCode.CALLER_ENDED, "the session is another caller's");
        } else if (connection.isDue(connections.nanoTime())) {
            connection.seen(now);
        }
    }

    private KnownCaller caller() {
        try {
            return callers.resolve(null);
        } catch (Refused badToken) {
            return KnownCaller.NOBODY;
        }
    }
}
