// SPDX-License-Identifier: Apache-2.0
package io.mizan.impl.socket;

import jakarta.websocket.CloseReason;
import jakarta.websocket.Session;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.ByteBuffer;
import java.time.Duration;

/** A connection of the server's. */
final class SessionWire implements Wire {

    private static final Logger LOG = System.getLogger(SessionWire.class.getName());
    private static final Duration FAREWELL = Duration.ofSeconds(10);

    private final Session session;
    private final Connections home;

    SessionWire(Session session, Connections home) {
        this.session = session;
        this.home = home;
    }

    @Override
    public long number() {
        return home.number();
    }

    /** Not every server sends a ping without waiting. */
    @Override
    public void ping(long number) {
        home.execute(() -> {
            try {
                session.getAsyncRemote()
                        .sendPing(
                                ByteBuffer.allocate(Long.BYTES).putLong(number).flip());
            } catch (IOException | RuntimeException gone) {
                LOG.log(Level.DEBUG, "a ping could not be sent", gone);
            }
        });
    }

    @Override
    public void send(String text, Done done) {
        try {
            session.getAsyncRemote().sendText(text, result -> done.done(result.isOK()));
        } catch (RuntimeException gone) {
            LOG.log(Level.DEBUG, "a message could not be sent", gone);
            done.done(false);
        }
    }

    @Override
    public void close(CloseCode code, String reason) {
        try {
            // A peer that does not read does not say good-bye either.
            session.setMaxIdleTimeout(FAREWELL.toMillis());
            session.close(new CloseReason(CloseReason.CloseCodes.getCloseCode(code.code()), reason));
        } catch (IOException | RuntimeException gone) {
            LOG.log(Level.DEBUG, "a connection had ended before it was closed", gone);
        }
    }
}
