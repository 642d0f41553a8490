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

/** A server with the petclinic in it, in a process of its own; what it says goes into a file. */
public final class Server implements AutoCloseable {

    private static final int START_SECONDS = 480;

    private final Process process;
    private final URI root;
    private final Path log;
    private final CompletableFuture<Boolean> ready = new CompletableFuture<>();

    private Server(Process process, URI root, Path log) {
        this.process = process;
        this.root = root;
        this.log = log;
    }

    /** Starts the one that the build has chosen. */
    static Server start() {
        try {
            ServerKind kind = ServerKind.of(System.getProperty("petclinic.server"));
            int port = freePort();
            Path log = Path.of(System.getProperty("petclinic.war")).resolveSibling(kind.id() + ".log");
            Server server = launch(kind, new ProcessBuilder(kind.command(port)), port, log);
            server.awaitReady();
            return server;
        } catch (Exception e) {
            throw new IllegalStateException("the server did not start", e);
        }
    }

    /** Begins to start one. */
    public static Server launch(ServerKind kind, ProcessBuilder builder, int port, Path log) throws IOException {
        builder.redirectErrorStream(true).environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().put("MIZAN_SSR_BUN", System.getProperty("petclinic.bun", ""));
        builder.environment().put("MIZAN_SSR_WORKERS", System.getProperty("petclinic.workers", "2"));
        Server server = new Server(builder.start(), URI.create("http://localhost:" + port + "/petclinic/"), log);
        Thread reader = new Thread(() -> server.read(kind.readyText()), "what the server says");
        reader.setDaemon(true);
        reader.start();
        return server;
    }

    /** Waits until the petclinic can be reached. */
    public void awaitReady() throws Exception {
        if (!ready.get(START_SECONDS, TimeUnit.SECONDS)) {
            throw new IllegalStateException("the server has ended; see " + log);
        }
    }

    public URI root() {
        return root;
    }

    /** Of the server itself, also where a script has started it. */
    public long pid() {
        return all().filter(one -> one.info().command().orElse("").endsWith("java"))
                .findFirst()
                .orElse(process.toHandle())
                .pid();
    }

    /** Ends it without a word, as a crash does. */
    public void kill() {
        all().toList().forEach(ProcessHandle::destroyForcibly);
        process.onExit().join();
    }

    /** Its exit status, when it has ended. */
    public CompletableFuture<Integer> onExit() {
        return process.onExit().thenApply(Process::exitValue);
    }

    /** Ends it, and first the server that a script has started. */
    @Override
    public void close() {
        List<ProcessHandle> all = all().toList();
        all.forEach(ProcessHandle::destroy);
        all.forEach(one -> one.onExit()
                .orTimeout(30, TimeUnit.SECONDS)
                .exceptionally(late -> {
                    one.destroyForcibly();
                    return one;
                })
                .join());
    }

    private Stream<ProcessHandle> all() {
        return Stream.concat(process.descendants(), Stream.of(process.toHandle()));
    }

    private void read(String readyText) {
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

    /** A port of this machine that nobody uses. */
    public static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
