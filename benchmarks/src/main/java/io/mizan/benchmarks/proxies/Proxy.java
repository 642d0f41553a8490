// SPDX-License-Identifier: Apache-2.0
package io.mizan.benchmarks.proxies;

import io.mizan.benchmarks.server.Ports;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/** A shared cache that runs in front of a server, until it is closed. All that it writes is in a folder of its own. */
final class Proxy implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration BREATH = Duration.ofMillis(50);

    private final Path folder;
    private final Process process;
    private final int port;
    private final Thread atExit = new Thread(this::end);

    private Proxy(Path folder, Process process, int port) {
        this.folder = folder;
        this.process = process;
        this.port = port;
        Runtime.getRuntime().addShutdownHook(atExit);
    }

    /** How it is configured. */
    interface Configuration {
        /**
         * Writes it down.
         *
         * @param folder an empty one
         * @param port where the proxy is to listen
         * @return the command
         */
        List<String> command(Path folder, int port) throws IOException;
    }

    /** Starts one. It answers already. */
    static Proxy start(Configuration configuration) throws IOException {
        Path folder = Files.createTempDirectory("mizan-proxy");
        int port = Ports.free().http();
        Process process = new ProcessBuilder(configuration.command(folder, port))
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("console.log").toFile())
                .start();
        Proxy proxy = new Proxy(folder, process, port);
        proxy.awaitReady();
        return proxy;
    }

    int port() {
        return port;
    }

    private void awaitReady() throws IOException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!Ports.isOpen(port)) {
            if (!process.isAlive() || System.nanoTime() > end) {
                String said = Files.readString(folder.resolve("console.log"));
                close();
                throw new IOException("the proxy does not start: " + said);
            }
            LockSupport.parkNanos(BREATH.toNanos());
        }
    }

    @Override
    public void close() {
        end();
        Runtime.getRuntime().removeShutdownHook(atExit);
    }

    private void end() {
        List<ProcessHandle> children = process.descendants().toList();
        process.destroy();
        try {
            if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        children.forEach(ProcessHandle::destroyForcibly);
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException leftOver) {
            System.err.println("could not be removed: " + leftOver.getMessage());
        }
    }
}
