// SPDX-License-Identifier: Apache-2.0
package io.mizan.codegen.doctor;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** Has Bun run a script, so that its engine has started once. */
final class BunRun {

    private static final int MOST_SECONDS = 20;
    private static final int MOST_BYTES = 1_000;

    private BunRun() {}

    /** It can't be run; the message says how that showed. */
    static final class Failed extends Exception {
        private static final long serialVersionUID = 1L;

        Failed(String message) {
            super(message, null, false, false);
        }
    }

    /** What it says its version is. */
    static String version(Path bun) throws Failed {
        ProcessBuilder builder = new ProcessBuilder(bun.toString(), "--eval", "console.log(Bun.version)");
        builder.environment().clear();
        builder.redirectErrorStream(true);
        try {
            Process process = builder.start();
            process.getOutputStream().close();
            return answer(process);
        } catch (IOException unstarted) {
            throw new Failed(String.valueOf(unstarted.getMessage()));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new Failed("interrupted");
        }
    }

    private static String answer(Process process) throws Failed, InterruptedException {
        try {
            CompletableFuture<String> said = CompletableFuture.supplyAsync(() -> read(process));
            if (!process.waitFor(MOST_SECONDS, TimeUnit.SECONDS)) {
                throw new Failed("it said nothing for " + MOST_SECONDS + " s");
            } else if (process.exitValue() != 0) {
                throw new Failed("it ended with " + process.exitValue());
            }
            return said.join().strip();
        } finally {
            process.destroyForcibly();
        }
    }

    private static String read(Process process) {
        try {
            return new String(process.getInputStream().readNBytes(MOST_BYTES), StandardCharsets.UTF_8);
        } catch (IOException ended) {
            return "";
        }
    }
}
