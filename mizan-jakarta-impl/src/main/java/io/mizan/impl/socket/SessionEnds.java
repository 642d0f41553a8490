// SPDX-License-Identifier: Apache-2.0
package io.mizan.impl.socket;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebListener;
import jakarta.servlet.http.HttpSessionEvent;
import jakarta.servlet.http.HttpSessionIdListener;
import jakarta.servlet.http.HttpSessionListener;

/**
 * Ends the connections of a session with it. Declared, not added at start: one server does not tell listeners that are
 * added.
 */
@WebListener
public class SessionEnds implements HttpSessionListener, HttpSessionIdListener {

    @Inject
    Sockets sockets;

    /** At once, for servers end the sockets of a session too, and say less of it. */
    @Override
    public void sessionDestroyed(HttpSessionEvent event) {
        sockets.connections()
                .map(all -> all.ofSession(event.getSession().getId()))
                .ifPresent(theirs -> theirs.forEach(
                        connection -> connection.endNow(CloseCode.CALLER_ENDED, "the session has ended")));
    }

    @Override
    public void sessionIdChanged(HttpSessionEvent event, String before) {
        sockets.connections()
                .ifPresent(all -> all.moved(before, event.getSession().getId()));
    }
}
