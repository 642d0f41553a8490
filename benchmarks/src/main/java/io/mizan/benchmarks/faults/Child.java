// SPDX-License-Identifier: Apache-2.0
package io.mizan.benchmarks.faults;

import io.mizan.benchmarks.faults.node.Lifeline;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A JVM that this one has started, with the same class path. It ends when it is closed, or when this one ends. */
final class Child implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Process process;
    private final String address;
    private final Thread atExit;

    private Child(Process process, String address, Thread atExit) {
        this.process = process;
        this.address = address;
        this.atExit = atExit;
    }

    /**
     * Starts one and waits until it says where it answers.
     *
     * @param log where its errors go
     */
    static Child start(Class<?> main, Path log, List<String> arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:TieredStopAtLevel=1",
                "-Djava.net.preferIPv4Stack=true",
                "-cp",
                System.getProperty("java.class.path"),
                main.getName()));
        command.addAll(arguments);
        Files.createDirectories(log.toAbsolutePath().getParent());
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
        Thread atExit = new Thread(process::destroyForcibly);
        Runtime.getRuntime().addShutdownHook(atExit);
        try {
            String address =
                    CompletableFuture.supplyAsync(() -> address(process)).get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            return new Child(process, address, atExit);
        } catch (ExecutionException | TimeoutException failed) {
            process.destroyForcibly();
            throw new IOException(main.getSimpleName() + " does not start; see " + log, failed);
        }
    }

    private static String address(Process process) {
        BufferedReader out = process.inputReader(StandardCharsets.UTF_8);
        try {
            for (String line = out.readLine(); line != null; line = out.readLine()) {
                String address = Lifeline.address(line);
                if (!address.isEmpty()) {
                    return address;
                }
            }
        } catch (IOException ended) {
            throw new UncheckedIOException(ended);
        }
        throw new IllegalStateException("it has ended");
    }

    /** What it has said of where it answers. */
    String address() {
        return address;
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** Stops it for a time. */
    void pause(Duration time) throws IOException, InterruptedException {
        Pause.of(process.pid(), time);
    }

    /** Waits for an end that comes by itself. */
    void awaitEnd() throws IOException, InterruptedException {
        if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            throw new IOException("it does not end: process " + process.pid());
        }
        Runtime.getRuntime().removeShutdownHook(atExit);
    }

    /** Ends it as kill -9 does. */
    @Override
    public void close() {
        process.destroyForcibly().onExit().join();
        Runtime.getRuntime().removeShutdownHook(atExit);
    }
}
