// SPDX-License-Identifier: Apache-2.0
package io.mizan.benchmarks.sockets;

import io.mizan.benchmarks.ssr.Program;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The same messages from Node, until it is closed.
 *
 * @param program the process
 */
record Peer(Program program) implements AutoCloseable {

    /** Starts it. */
    static Peer start(Path build) throws IOException {
        Path log = Files.createDirectories(build.resolve("sockets")).resolve("peer.log");
        return new Peer(Program.start(List.of("node", "--expose-gc", "peer.js"), build.resolveSibling("sockets"), log));
    }

    /** A plain WebSocket, by the package {@code ws}. */
    Side ws() {
        return new Side(
                "ws on Node",
                program.port(),
                new Handshake("/ws", List.of()),
                List.of(),
                0,
                "/ring/ws?size=",
                true,
                program::cpu);
    }

    /** A subscription of tRPC. */
    Side trpc() {
        return new Side(
                "tRPC on Node",
                program.port(),
                new Handshake("/trpc", List.of()),
                List.of("{\"id\":1,\"method\":\"subscription\",\"params\":{\"path\":\"board\"}}"),
                1,
                "/ring/trpc?size=",
                true,
                program::cpu);
    }

    /** What it uses, without its garbage. */
    Condition condition() throws IOException {
        return Condition.of(program.port(), "/condition");
    }

    @Override
    public void close() {
        program.close();
    }
}
