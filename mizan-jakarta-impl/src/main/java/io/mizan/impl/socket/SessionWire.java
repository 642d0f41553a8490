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
    private final boolean waits;

    SessionWire(Session session, Connections home) {
        this.session = session;
        this.home = home;
        // Open Liberty waits until it has answered a ping of the peer, which takes for as long as the peer does not
        // read.
        this.waits = session.getClass().getName().startsWith("com.ibm.ws.wsoc.");
    }

    @Override
    public long number() {
        return home.number();
    }

    /** Not every server sends a ping without waiting. */
    @Override
    public void ping(long number, Done done) {
        ByteBuffer payload = ByteBuffer.allocate(Long.BYTES).putLong(number).flip();
        home.execute(() -> {
            boolean good = false;
            try {
                session.getAsyncRemote().sendPing(payload);
                good = true;
            } catch (IOException | RuntimeException gone) {
                LOG.log(Level.DEBUG, "a ping could not be sent", gone);
            }
            done.done(good);
        });
    }

    @Override
    public void send(String text, Done done) {
        if (waits) {
            home.execute(() -> begin(text, done));
        } else {
            begin(text, done);
        }
    }

    private void begin(String text, Done done) {
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
