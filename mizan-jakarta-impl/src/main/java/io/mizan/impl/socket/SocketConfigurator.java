// SPDX-License-Identifier: Apache-2.0
package io.mizan.impl.socket;

import io.mizan.impl.request.Current;
import io.mizan.impl.rs.HandshakeHandler;
import jakarta.websocket.Extension;
import jakarta.websocket.HandshakeResponse;
import jakarta.websocket.server.HandshakeRequest;
import jakarta.websocket.server.ServerEndpointConfig;
import java.util.List;

/** Takes what the filter in front has left with the request over to the connection. */
final class SocketConfigurator extends ServerEndpointConfig.Configurator {

    static final String HANDSHAKE = "io.mizan.handshake";

    private final Connections connections;
    private final Current current;

    SocketConfigurator(Connections connections, Current current) {
        this.connections = connections;
        this.current = current;
    }

    @Override
    public <T> T getEndpointInstance(Class<T> type) {
        return type.cast(new SocketEndpoint(connections));
    }

    /** The filter has looked at it. */
    @Override
    public boolean checkOrigin(String origin) {
        return true;
    }

    @Override
    public String getNegotiatedSubprotocol(List<String> supported, List<String> requested) {
        return requested.contains(HandshakeHandler.SUBPROTOCOL) ? HandshakeHandler.SUBPROTOCOL : "";
    }

    /** No compression: what was received is what is counted. */
    @Override
    public List<Extension> getNegotiatedExtensions(List<Extension> installed, List<Extension> requested) {
        return List.of();
    }

    /** The properties are this connection's alone (Jakarta WebSocket 2.1, section 3.1.6). */
    @Override
    public void modifyHandshake(ServerEndpointConfig config, HandshakeRequest request, HandshakeResponse response) {
        current.handshake().ifPresent(checked -> config.getUserProperties().put(HANDSHAKE, checked));
    }
}
