// SPDX-License-Identifier: Apache-2.0
package io.mizan.ssr.cdi;

import static org.assertj.core.api.Assertions.assertThat;

import io.mizan.ssr.pool.Workers;
import java.io.BufferedReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** A server ends without a word. */
class ServerEndTest {

    @TempDir
    private Path temporary;

    @Test
    @Timeout(60)
    @EnabledOnOs(OS.LINUX)
    void killedServer_leavesNoWorkerAndNoChildOfOneAfterFiveSeconds() throws Exception {
        Process server = server();
        List<ProcessHandle> workers = List.of();
        try {
            awaitLine(server, LoopingServer.SAYS);
            workers = server.descendants().toList();
            assertThat(workers).hasSize(3);

            server.destroyForcibly();

            CompletableFuture.allOf(workers.stream().map(ProcessHandle::onExit).toArray(CompletableFuture[]::new))
                    .get(5, TimeUnit.SECONDS);
        } finally {
            server.destroyForcibly();
            workers.forEach(ProcessHandle::destroyForcibly);
        }
    }

    private Process server() throws Exception {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Djava.io.tmpdir=" + temporary,
                        "-cp",
                        System.getProperty("java.class.path"),
                        LoopingServer.class.getName(),
                        Workers.bun().toString())
                .redirectErrorStream(true)
                .start();
    }

    private static void awaitLine(Process process, String text) throws Exception {
        BufferedReader said = process.inputReader(StandardCharsets.UTF_8);
        for (String line = said.readLine(); line != null; line = said.readLine()) {
            if (line.contains(text)) {
                return;
            }
        }
        throw new AssertionError("it ended before it said " + text);
    }
}
