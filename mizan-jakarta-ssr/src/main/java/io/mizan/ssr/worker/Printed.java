// SPDX-License-Identifier: Apache-2.0
package io.mizan.ssr.worker;

import java.io.IOException;
import java.io.InputStream;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** What a worker prints goes to a log. The first lines are kept: where it does not come up, they say why. */
final class Printed {

    private static final int FIRST = 10;
    private static final long PATIENCE_MILLIS = 200;

    private final Consumer<String> log;
    private final Queue<String> first = new ConcurrentLinkedQueue<>();
    private final CountDownLatch over = new CountDownLatch(1);

    Printed(Consumer<String> log) {
        this.log = log;
    }

    /** Reads to the end. */
    void drain(InputStream stream) {
        try {
            new LogLines(this::take, System::nanoTime).drain(stream);
        } catch (IOException gone) {
            // the process has ended
        } finally {
            over.countDown();
        }
    }

    private void take(String line) {
        if (first.size() < FIRST) {
            first.add(line);
        }
        log.accept(line);
    }

    /** The first lines, of a process that has ended. */
    String first() {
        try {
            over.await(PATIENCE_MILLIS, TimeUnit.MILLISECONDS); // what it has started may print for longer
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        return String.join(" / ", first);
    }
}
