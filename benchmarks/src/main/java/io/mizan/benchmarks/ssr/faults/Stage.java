// SPDX-License-Identifier: Apache-2.0
package io.mizan.benchmarks.ssr.faults;

import io.mizan.benchmarks.http.Connection;
import io.mizan.benchmarks.server.Server;
import io.mizan.benchmarks.ssr.Health;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;

/**
 * Has faults happen to a server's workers.
 *
 * @param wanted how many workers there should be
 */
record Stage(Server server, Workers workers, int wanted) {
    /** By then there has to be a worker in the place of one that has ended. */
    static final Duration PATIENCE = Duration.ofSeconds(20);

    private static final long CLINIC = 7;
    private static final Duration BREATH = Duration.ofMillis(10);

    /** One fault, now. Its own page has to arrive as all others do. */
    void happen(Fault fault, Tally tally) throws IOException {
        if (!fault.query().isEmpty()) {
            try (Connection connection = new Connection(server.port())) {
                Crowd.ask(connection, "/ssr/pages/faulty/" + CLINIC + "?" + fault.query(), CLINIC, tally);
            }
            return;
        }
        List<ProcessHandle> rendering = workers.rendering();
        if (!rendering.isEmpty()) {
            ProcessHandle one = rendering.get(ThreadLocalRandom.current().nextInt(rendering.size()));
            switch (fault) {
                case KILLED -> Workers.signal("KILL", one);
                case STOPPED -> Workers.signal("STOP", one);
                case CLEANED -> {
                    workers.deleteFiles();
                    Workers.signal("KILL", one);
                }
                default -> {}
            }
        }
    }

    /** One fault, and then until all workers are there again: that time is counted where one has ended. */
    void happenAndPass(Fault fault, Tally tally) throws IOException {
        long starts = health().starts();
        long from = System.nanoTime();
        happen(fault, tally);
        if (fault.ends()) {
            if (recovered(starts + 1, from)) {
                tally.recovered((System.nanoTime() - from) / 1e6);
            } else {
                tally.failed("the worker that had ended was not replaced");
            }
        } else if (!recovered(0, from)) {
            tally.failed("not all workers are there");
        }
    }

    /** Waits until all workers can render, and at least so many were started so far. */
    boolean recovered(long starts, long from) throws IOException {
        Health now = health();
        while (now.ready() < wanted || now.starts() < starts) {
            if (System.nanoTime() - from > PATIENCE.toNanos()) {
                return false;
            }
            LockSupport.parkNanos(BREATH.toNanos());
            now = health();
        }
        return true;
    }

    Health health() throws IOException {
        return Health.of(server.port());
    }
}
