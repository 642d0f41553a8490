// SPDX-License-Identifier: Apache-2.0
package io.mizan.docs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/**
 * A Maven command that runs a server until it is ended, with all that it started.
 *
 * @param process Maven's
 * @param port where the server listens
 * @param log what it has written so far
 */
record ForegroundCommand(Process process, int port, Path log) implements AutoCloseable {

    private static final Duration LONGEST = Duration.ofMinutes(10);

    /** Starts a command as it stands in a page, but on a free port. */
    static ForegroundCommand start(Path folder, String command) throws IOException {
        int port = FreePort.find();
        Path log = Files.createTempFile(folder, "run", ".log");
        List<String> words = new ArrayList<>(List.of(command.split(" +")));
        words.set(
                0, Path.of(System.getProperty("docs.maven.home"), "bin", "mvn").toString());
        words.add("-Dpetclinic.port=" + port);
        ProcessBuilder builder = new ProcessBuilder(words)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        return new ForegroundCommand(builder.start(), port, log);
    }

    /** Returns when something holds; fails with the log when the command ends before, or takes too long. */
    void until(BooleanSupplier holds) throws IOException, InterruptedException {
        long end = System.nanoTime() + LONGEST.toNanos();
        while (!holds.getAsBoolean()) {
            if (process.waitFor(500, TimeUnit.MILLISECONDS) || System.nanoTime() > end) {
                throw new IllegalStateException("it is not served\n" + Files.readString(log));
            }
        }
    }

    @Override
    public void close() {
        List<ProcessHandle> all = new ArrayList<>(process.descendants().toList());
        all.add(process.toHandle());
        all.forEach(ProcessHandle::destroy);
        for (ProcessHandle each : all) {
            each.onExit()
                    .orTimeout(1, TimeUnit.MINUTES)
                    .exceptionally(late -> {
                        each.destroyForcibly();
                        return each;
                    })
                    .join();
        }
    }
}
