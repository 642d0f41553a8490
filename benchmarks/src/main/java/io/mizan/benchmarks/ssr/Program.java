// SPDX-License-Identifier: Apache-2.0
package io.mizan.benchmarks.ssr;

import io.mizan.benchmarks.server.Ports;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/** A process that answers at a port, until it is closed. */
public final class Program implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration BREATH = Duration.ofMillis(50);

    private final Process process;
    private final int port;
    private final Thread atExit = new Thread(this::end);

    private Program(Process process, int port) {
        this.process = process;
        this.port = port;
        Runtime.getRuntime().addShutdownHook(atExit);
    }

    /**
     * Starts it and waits until it answers.
     *
     * @param command to which the port is added
     */
    public static Program start(List<String> command, Path folder, Path log) throws IOException {
        int port = Ports.free().http();
        List<String> line = new ArrayList<>(command);
        line.add(String.valueOf(port));
        ProcessBuilder builder = new ProcessBuilder(line).directory(folder.toFile());
        builder.environment().put("NODE_ENV", "production");
        builder.environment().put("NEXT_TELEMETRY_DISABLED", "1");
        Process process =
                builder.redirectErrorStream(true).redirectOutput(log.toFile()).start();
        Program program = new Program(process, port);
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!Ports.isOpen(port)) {
            if (!process.isAlive() || System.nanoTime() > end) {
                program.close();
                throw new IOException(command.get(0) + " does not answer; see " + log);
            }
            LockSupport.parkNanos(BREATH.toNanos());
        }
        return program;
    }

    /** Where it answers. */
    public int port() {
        return port;
    }

    /** The CPU time that it has used so far. */
    public Duration cpu() {
        return processes()
                .map(p -> p.info().totalCpuDuration().orElse(Duration.ZERO))
                .reduce(Duration.ZERO, Duration::plus);
    }

    private Stream<ProcessHandle> processes() {
        return Stream.concat(process.descendants(), Stream.of(process.toHandle()));
    }

    @Override
    public void close() {
        end();
        Runtime.getRuntime().removeShutdownHook(atExit);
    }

    private void end() {
        processes().toList().forEach(p -> {
            p.destroyForcibly();
            p.onExit().join();
        });
    }
}
