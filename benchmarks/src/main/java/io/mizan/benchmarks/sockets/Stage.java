// SPDX-License-Identifier: Apache-2.0
package io.mizan.benchmarks.sockets;

import io.mizan.benchmarks.server.Server;
import io.mizan.benchmarks.server.Wars;
import io.mizan.benchmarks.sockets.app.Bells;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * A server with the application.
 *
 * @param server it runs
 * @param callers whom its tokens name
 */
record Stage(Server server, Callers callers) implements AutoCloseable {
    private static final String ROOT = "/sockets/";
    static final String BELLS = ROOT + "bells/";
    /** For sockets that say nothing in {@code abuse}: not ten seconds */
    static final int FIRST_MESSAGE_SECONDS = 2;

    /** Starts one product. */
    static Stage start(String product, Path build) throws IOException {
        Callers callers = new Callers();
        StringBuilder settings = new StringBuilder();
        callers.settings()
                .forEach((key, value) ->
                        settings.append(key).append('=').append(value).append('\n'));
        settings.append("mizan.socket.first-message=PT")
                .append(FIRST_MESSAGE_SECONDS)
                .append("S\n");
        settings.append("mizan.socket.idle=PT1H\n");
        Path war = new Wars(build.resolve("wars"), build.resolve("libs"))
                .of(
                        "sockets.war",
                        Bells.class.getPackage(),
                        Map.of("META-INF/microprofile-config.properties", settings.toString()));
        Server server = Server.start(product, build.resolve("servers"), List.of(war));
        server.awaitReady(ROOT + Wars.READY);
        return new Stage(server, callers);
    }

    /** Of the protocol's socket. */
    static Handshake handshake() {
        return new Handshake(ROOT + "api/mizan/ws", List.of("Sec-WebSocket-Protocol: mizan.v1"));
    }

    /** Members of a room's channel. */
    Side ours(long room) {
        return new Side(
                "ours",
                server.port(),
                handshake(),
                List.of("{\"type\":\"join\",\"id\":1,\"channel\":\"board\",\"params\":{\"room\":\"" + room + "\"}}"),
                2,
                BELLS + "ours?room=" + room + "&size=",
                true,
                server::cpu);
    }

    /** Clients that watch a room; nothing rings for them. */
    Side watching(long room) {
        return new Side(
                "watching",
                server.port(),
                handshake(),
                List.of("{\"type\":\"watch\",\"id\":1,\"context\":\"room\",\"params\":{\"room\":\"" + room + "\"}}"),
                2,
                BELLS + "change?room=" + room + "&times=",
                false,
                server::cpu);
    }

    /** The plain WebSocket in the same application. */
    Side plain() {
        return new Side(
                "plain",
                server.port(),
                new Handshake(ROOT + "board", List.of()),
                List.of(),
                1,
                BELLS + "plain?size=",
                true,
                server::cpu);
    }

    @Override
    public void close() {
        server.close();
    }
}
