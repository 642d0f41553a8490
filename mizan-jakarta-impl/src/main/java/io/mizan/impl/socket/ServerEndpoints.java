// SPDX-License-Identifier: Apache-2.0
package io.mizan.impl.socket;

import io.mizan.impl.rs.HandshakeHandler;
import jakarta.websocket.DeploymentException;
import jakarta.websocket.server.ServerContainer;
import jakarta.websocket.server.ServerEndpointConfig;
import java.util.List;

/** Speaks to the server's WebSockets. Apart from all beans, for a server may have none. */
final class ServerEndpoints {

    private ServerEndpoints() {}

    static void add(Object server, String address, ServerEndpointConfig.Configurator configurator) {
        ServerEndpointConfig config = ServerEndpointConfig.Builder.create(SocketEndpoint.class, address)
                .subprotocols(List.of(HandshakeHandler.SUBPROTOCOL))
                .configurator(configurator)
                .build();
        try {
            ((ServerContainer) server).addEndpoint(config);
        } catch (DeploymentException refused) {
            throw new IllegalStateException("the server does not take an endpoint at " + address, refused);
        }
    }
}
