// SPDX-License-Identifier: Apache-2.0
package io.mizan.impl.socket;

import io.mizan.impl.request.Handshake;
import jakarta.websocket.CloseReason;
import jakarta.websocket.Endpoint;
import jakarta.websocket.EndpointConfig;
import jakarta.websocket.MessageHandler;
import jakarta.websocket.PongMessage;
import jakarta.websocket.Session;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/** One connection as the server sees it; the server has an instance for each. */
public final class SocketEndpoint extends Endpoint {

    private static final Logger LOG = System.getLogger(SocketEndpoint.class.getName());

    private final Connections connections;
    private volatile @Nullable Connection connection;

    SocketEndpoint(Connections connections) {
        this.connections = connections;
    }

    @Override
    public void onOpen(Session session, EndpointConfig config) {
        int most = connections.settings().maxMessage();
        session.setMaxTextMessageBufferSize(most);
        session.setMaxBinaryMessageBufferSize(most);
        session.setMaxIdleTimeout(0);
        SessionWire wire = new SessionWire(session, connections);
        if (!(config.getUserProperties().get(SocketConfigurator.HANDSHAKE) instanceof Handshake handshake)) {
            wire.close(CloseCode.POLICY, "the handshake was not checked");
            return;
        }
        Connection opened = connections.open(wire, handshake);
        connection = opened;
        if (!session.isOpen()) {
            return; // there was no room for it
        }
        session.addMessageHandler(new MessageHandler.Partial<String>() {
            @Override
            public void onMessage(String part, boolean last) {
                opened.receive(part, last);
            }
        });
        session.addMessageHandler(new MessageHandler.Whole<PongMessage>() {
            @Override
            public void onMessage(PongMessage pong) {
                ByteBuffer data = pong.getApplicationData();
                if (data.remaining() == Long.BYTES) {
                    opened.answered(data.getLong());
                }
            }
        });
        session.addMessageHandler(new MessageHandler.Partial<ByteBuffer>() {
            @Override
            public void onMessage(ByteBuffer part, boolean last) {
                opened.receiveBytes();
            }
        });
    }

    @Override
    public void onClose(Session session, CloseReason reason) {
        Connection ended = connection;
        if (ended != null) {
            ended.closed();
        }
    }

    @Override
    public void onError(Session session, Throwable thrown) {
        LOG.log(Level.DEBUG, "a connection failed", thrown);
    }
}
