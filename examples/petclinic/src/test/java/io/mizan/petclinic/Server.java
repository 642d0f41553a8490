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

/** Payara Micro with the petclinic in it, in a process of its own; what it says goes into a file beside it. */
final class Server implements AutoCloseable {

    private static final int START_SECONDS = 240;

    private final Process process;
    private final URI root;
    private final CompletableFuture<Boolean> ready = new CompletableFuture<>();

    private Server(Process process, URI root) {
        this.process = process;
        this.root = root;
    }

    static Server start() {
        try {
            return launch();
        } catch (Exception e) {
            throw new IllegalStateException("the server did not start", e);
        }
    }

    private static Server launch() throws Exception {
        Path payara = Path.of(System.getProperty("petclinic.payara"));
        int port = freePort();
        Process process = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx768m",
                        "-jar",
                        payara.toString(),
                        "--nocluster",
                        "--port",
                        String.valueOf(port),
                        "--contextroot",
                        "petclinic",
                        "--deploy",
                        System.getProperty("petclinic.war")))
                .redirectErrorStream(true)
                .start();
        Server server = new Server(process, URI.create("http://localhost:" + port + "/petclinic/"));
        Thread reader = new Thread(() -> server.read(payara.resolveSibling("payara.log")), "what Payara says");
        reader.setDaemon(true);
        reader.start();
        if (!server.ready.get(START_SECONDS, TimeUnit.SECONDS)) {
            throw new IllegalStateException("the server has ended; see target/payara/payara.log");
        }
        return server;
    }

    URI root() {
        return root;
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit()
                .orTimeout(30, TimeUnit.SECONDS)
                .exceptionally(late -> process.destroyForcibly())
                .join();
    }

    private void read(Path log) {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8));
                PrintWriter file = new PrintWriter(Files.newBufferedWriter(log), true)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                file.println(line);
                if (line.contains("ready in")) {
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
