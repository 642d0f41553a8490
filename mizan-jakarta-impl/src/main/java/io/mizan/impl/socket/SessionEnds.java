// SPDX-License-Identifier: Apache-2.0
package io.mizan.impl.socket;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebListener;
import jakarta.servlet.http.HttpSessionEvent;
import jakarta.servlet.http.HttpSessionIdListener;
import jakarta.servlet.http.HttpSessionListener;
import java.time.Duration;

/**
 * Ends the connections of a session with it. Declared, not added at start: one server does not tell listeners that are
 * added.
 */
@WebListener
public class SessionEnds implements HttpSessionListener, HttpSessionIdListener {

    private static final Duration PATIENCE = Duration.ofSeconds(2);

    @Inject
    Sockets sockets;

    /** Waits a little, for servers end the sockets of a session too, and say less of it. */
    @Override
    public void sessionDestroyed(HttpSessionEvent event) {
        sockets.connections().ifPresent(all -> all.end(event.getSession().getId(), PATIENCE));
    }

    @Override
    public void sessionIdChanged(HttpSessionEvent event, String before) {
        sockets.connections()
                .ifPresent(all -> all.moved(before, event.getSession().getId()));
    }
}
