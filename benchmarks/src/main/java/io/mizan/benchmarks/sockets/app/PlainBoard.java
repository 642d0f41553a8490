// SPDX-License-Identifier: Apache-2.0
package io.mizan.benchmarks.sockets.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.websocket.Session;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Those who have opened the plain WebSocket. */
@ApplicationScoped
public class PlainBoard {
    private final Set<Session> sessions = ConcurrentHashMap.newKeySet();
    private long n;

    void enter(Session session) {
        sessions.add(session);
    }

    void leave(Session session) {
        sessions.remove(session);
    }

    /** Sends the same bytes as the channel does, by the quickest way that servers have: nobody is waited for. */
    synchronized void send(Tick tick) {
        n++;
        String text = "{\"type\":\"message\",\"channel\":\"board\",\"params\":{\"room\":\"1\"},\"n\":" + n
                + ",\"message\":{\"note\":\"" + tick.note() + "\",\"sent\":" + tick.sent() + "}}";
        for (Session session : sessions) {
            session.getAsyncRemote().sendText(text, result -> {});
        }
    }
}
