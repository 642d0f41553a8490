// SPDX-License-Identifier: Apache-2.0
package io.mizan.impl.socket;

import jakarta.websocket.CloseReason;
import jakarta.websocket.Session;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.stream.Stream;

/** A connection of the server's. */
final class SessionWire implements Wire {

    private static final Logger LOG = System.getLogger(SessionWire.class.getName());
    private static final Duration FAREWELL = Duration.ofSeconds(10);

    private final Session session;
    private final Connections home;
    private final Server server;

    /** What servers do with what is to be sent. */
    private enum Server {
        /** Queues what comes and writes several in one go; what it has can't be taken back any more, so it is given few. */
        UNDERTOW("io.undertow.", 16),
        /**
         * Waits until it has answered a ping of the peer, which takes for as long as the peer does not read. If the peer goes away
         * while a thread closes that does not read from it, that thread may wait for ever.
         */
        LIBERTY("com.ibm.ws.", 1),
        /** Any other, of which nothing is assumed. */
        OTHER("", 1);

        private final String packages;
        private final int atOnce;

        Server(String packages, int atOnce) {
            this.packages = packages;
            this.atOnce = atOnce;
        }

        static Server of(Session session) {
            String name = session.getClass().getName();
            return Stream.of(values())
                    .filter(server -> name.startsWith(server.packages))
                    .findFirst()
                    .orElseThrow();
        }
    }

    SessionWire(Session session, Connections home) {
        this.session = session;
        this.home = home;
        this.server = Server.of(session);
    }

    @Override
    public int atOnce() {
        return server.atOnce;
    }

    @Override
    public boolean asksBeforeItCloses() {
        return server == Server.LIBERTY;
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
        if (server == Server.LIBERTY) {
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
        if (!session.isOpen()) {
            return;
        }
        try {
            // A peer that does not read does not say good-bye either.
            session.setMaxIdleTimeout(FAREWELL.toMillis());
            session.close(new CloseReason(CloseReason.CloseCodes.getCloseCode(code.code()), reason));
        } catch (IOException | RuntimeException gone) {
            LOG.log(Level.DEBUG, "a connection had ended before it was closed", gone);
        }
    }
}
