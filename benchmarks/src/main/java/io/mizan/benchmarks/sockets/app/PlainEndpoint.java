// SPDX-License-Identifier: Apache-2.0
package io.mizan.benchmarks.sockets.app;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.websocket.OnClose;
import jakarta.websocket.OnOpen;
import jakarta.websocket.Session;
import jakarta.websocket.server.ServerEndpoint;
import java.io.IOException;

/** A WebSocket without the library. Open Liberty injects nothing into an endpoint that is no bean. */
@Dependent
@ServerEndpoint("/board")
public class PlainEndpoint {
    @Inject
    PlainBoard board;

    /** Somebody has come, and is told that he is in. */
    @OnOpen
    public void open(Session session) throws IOException {
        board.enter(session);
        session.getBasicRemote().sendText("in");
    }

    /** Somebody has gone. */
    @OnClose
    public void close(Session session) {
        board.leave(session);
    }
}
