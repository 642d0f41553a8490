// SPDX-License-Identifier: Apache-2.0
package io.mizan.codegen.command;

import io.mizan.codegen.target.Ungenerable;
import io.mizan.codegen.watch.Watch;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Does something now and whenever files have changed. What is wrong is said, and does not end it. */
final class Watching {

    /** How long the end of the process waits for work that has begun. */
    private static final long SECONDS = 5;

    /** What is done. */
    interface Work {
        void run() throws IOException;
    }

    private final Work work;
    private final PrintWriter err;
    private final CountDownLatch ended = new CountDownLatch(1);

    Watching(Work work, PrintWriter err) {
        this.work = work;
        this.err = err;
    }

    /** Returns when the process is to end. */
    void untilEnded(List<Path> paths) throws IOException, InterruptedException {
        try (Watch watch = new Watch(paths)) {
            Runtime.getRuntime().addShutdownHook(new Thread(() -> end(watch), "mizan-end"));
            do {
                attempt();
            } while (watch.awaitChange());
        } finally {
            ended.countDown();
        }
    }

    private void attempt() {
        try {
            work.run();
        } catch (Ungenerable wrong) {
            err.println(wrong.getMessage());
        } catch (IOException | UncheckedIOException inTheMidstOfABuild) {
            err.println(inTheMidstOfABuild);
        }
        err.flush();
    }

    /** No file is left half written. */
    private void end(Watch watch) {
        try {
            watch.close();
            if (!ended.await(SECONDS, TimeUnit.SECONDS)) {
                err.println("Ended in the midst of writing: generate once more");
            }
        } catch (IOException | InterruptedException none) {
            Thread.currentThread().interrupt();
        }
    }
}
