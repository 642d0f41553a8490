// SPDX-License-Identifier: Apache-2.0
package io.mizan.docs;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The guide's WAR on Payara Micro, started as the guide does, but on a free port. */
final class GuideServer implements AutoCloseable {

    private static final Path TARGET = ProjectFiles.ROOT.resolve("examples/books/target");

    private final int port;
    private final Process process;
    private final CompletableFuture<String> started = new CompletableFuture<>();

    /** Starts, and returns when the server says that it is ready. */
    GuideServer() throws Exception {
        port = FreePort.find();
        process = new ProcessBuilder(command()).redirectErrorStream(true).start();
        Thread log = new Thread(this::read, "log of the guide's server");
        log.setDaemon(true);
        log.start();
        started.get(4, TimeUnit.MINUTES);
    }

    int port() {
        return port;
    }

    private List<String> command() throws IOException {
        List<String> command = new ArrayList<>();
        command.add(ProcessHandle.current().info().command().orElse("java"));
        command.addAll(List.of("-Xmx768m", "-Djava.net.preferIPv4Stack=true", "-jar", payara()));
        command.addAll(List.of("--nocluster", "--contextroot", "books", "--port", String.valueOf(port)));
        command.addAll(List.of("--deploy", TARGET.resolve("books.war").toString()));
        return command;
    }

    private static String payara() throws IOException {
        try (Stream<Path> jars = Files.list(TARGET.resolve("dependency"))) {
            return jars.findFirst().orElseThrow().toString();
        }
    }

    private void read() {
        StringBuilder log = new StringBuilder();
        try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
            lines.lines().forEach(line -> {
                log.append(line).append('\n');
                if (line.contains(" ready in ")) {
                    started.complete(line);
                }
            });
        } catch (IOException | UncheckedIOException closed) { // the server was ended
            log.append(closed);
        }
        started.completeExceptionally(new IllegalStateException("the server has ended\n" + log));
    }

    @Override
    public void close() {
        process.destroy();
    }
}
