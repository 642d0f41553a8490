// SPDX-License-Identifier: Apache-2.0
package io.mizan.benchmarks.ssr.faults;

import io.mizan.benchmarks.http.Answer;
import io.mizan.benchmarks.http.Connection;
import io.mizan.benchmarks.http.Request;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** Readers of good pages, who look at all that they are given. */
final class Crowd implements AutoCloseable {
    private static final int READERS = 8;
    private static final Duration BETWEEN = Duration.ofMillis(10);
    private static final List<String> FRAMEWORKS = List.of("react", "vue", "svelte");

    private final int port;
    private final List<Thread> threads = new ArrayList<>();
    private volatile Tally tally = new Tally();
    private volatile boolean over;

    /** A crowd that comes at once. */
    Crowd(int port) {
        this.port = port;
        for (int i = 0; i < READERS; i++) {
            Thread reader = new Thread(this::read, "reader-" + i);
            reader.setDaemon(true);
            reader.start();
            threads.add(reader);
        }
    }

    /** Counts anew from now on. */
    Tally next() {
        Tally next = new Tally();
        tally = next;
        return next;
    }

    private void read() {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        while (!over) {
            try (Connection connection = new Connection(port)) {
                while (!over) {
                    long clinic = random.nextLong(1, 1000);
                    String app = FRAMEWORKS.get(random.nextInt(FRAMEWORKS.size()));
                    ask(connection, "/ssr/pages/" + app + "/" + clinic, clinic, tally);
                    LockSupport.parkNanos(BETWEEN.toNanos());
                }
            } catch (IOException gone) {
                tally.failed(gone.toString());
                LockSupport.parkNanos(BETWEEN.toNanos());
            }
        }
    }

    /** Asks for a page, and counts it. */
    static void ask(Connection connection, String target, long clinic, Tally tally) throws IOException {
        long from = System.nanoTime();
        Answer page = connection.exchange(Request.page(target, ""));
        tally.took(TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - from));
        Seen seen = Seen.of(page, clinic, !target.contains("?"));
        switch (seen.kind()) {
            case RENDERED -> tally.rendered();
            case LEFT -> tally.left();
            default -> tally.failed(target + ": " + seen.why());
        }
    }

    /** Sends everybody home, and waits until they have gone. */
    @Override
    public void close() {
        over = true;
        for (Thread thread : threads) {
            try {
                thread.join();
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }
}
