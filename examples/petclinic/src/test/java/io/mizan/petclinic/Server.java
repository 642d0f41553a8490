// SPDX-License-Identifier: Apache-2.0
package io.mizan.petclinic;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A server with the petclinic in it, in a process of its own; what it says goes into a file beside the WAR. */
final class Server implements AutoCloseable {

    private static final int START_SECONDS = 240;

    private final Process process;
    private final URI root;
    private final CompletableFuture<Boolean> ready = new CompletableFuture<>();

    private Server(Process process, URI root) {
        this.process = process;
        this.root = root;
    }

    /** Starts the one that the build has chosen. */
    static Server start() {
        try {
            return launch(ServerKind.of(System.getProperty("petclinic.server")));
        } catch (Exception e) {
            throw new IllegalStateException("the server did not start", e);
        }
    }

    private static Server launch(ServerKind kind) throws Exception {
        int port = freePort();
        ProcessBuilder builder = new ProcessBuilder(kind.command(port)).redirectErrorStream(true);
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        Server server = new Server(builder.start(), URI.create("http://localhost:" + port + "/petclinic/"));
        Path log = Path.of(System.getProperty("petclinic.war")).resolveSibling(kind.id() + ".log");
        Thread reader = new Thread(() -> server.read(log, kind.readyText()), "what the server says");
        reader.setDaemon(true);
        reader.start();
        if (!server.ready.get(START_SECONDS, TimeUnit.SECONDS)) {
            throw new IllegalStateException("the server has ended; see " + log);
        }
        return server;
    }

    URI root() {
        return root;
    }

    /** Ends it, and first the server that a script has started. */
    @Override
    public void close() {
        List<ProcessHandle> all = Stream.concat(process.descendants(), Stream.of(process.toHandle()))
                .toList();
        all.forEach(ProcessHandle::destroy);
        all.forEach(one -> one.onExit()
                .orTimeout(30, TimeUnit.SECONDS)
                .exceptionally(late -> {
                    one.destroyForcibly();
                    return one;
                })
                .join());
    }

    private void read(Path log, String readyText) {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8));
                PrintWriter file = new PrintWriter(Files.newBufferedWriter(log), true)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                file.println(line);
                if (line.contains(readyText)) {
                    ready.complete(true);
                }
            }
            ready.complete(false);
        } catch (IOException e) {
            ready.completeExceptionally(e);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
