// SPDX-License-Identifier: Apache-2.0
package io.mizan.benchmarks.sockets;

import io.mizan.benchmarks.figure.Goal;
import io.mizan.benchmarks.figure.Pair;
import io.mizan.benchmarks.figure.Report;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Many clients watch the same; it changes. */
final class Watches {
    private static final long ROOM = 4;
    private static final int CHANGES = 100;
    private static final Goal TWICE = Goal.atMost(2);
    private static final Goal IN_TIME = Goal.atMost(1);
    private static final double MOMENT_MILLIS = 50;
    /** Longer than anybody waits to be told of the last change */
    private static final Duration CALM = Duration.ofMillis(500);

    /** Seldom enough for each change to be told at once */
    private static final int PER_SECOND = 5;

    private static final Duration ROUND = Duration.ofSeconds(2);

    private final int size;
    private final int rounds;
    private final Report report;

    /**
     * Prints its rows to a report.
     *
     * @param size how many clients
     */
    Watches(int size, int rounds, Report report) {
        this.size = size;
        this.rounds = rounds;
        this.report = report;
    }

    /** Measures on one server. */
    void run(Stage stage) throws IOException, InterruptedException {
        Side watching = stage.watching(ROOM);
        witness(watching);
        try (Crowd watchers = watching.crowd(size);
                Crowd members = stage.ours(ROOM).crowd(size)) {
            often(watching, watchers);
            telling(watching, watchers, stage.ours(ROOM), members);
        }
    }

    /** What comes is what is counted as that. */
    private static void witness(Side watching) throws IOException {
        try (Client client = watching.enter();
                Bell bell = new Bell(watching.port(), watching.bell() + 1)) {
            bell.ring();
            String told = client.next();
            if (!told.equals("{\"type\":\"invalidate\",\"ids\":[1]}")) {
                throw new IOException("not told: " + told);
            }
        }
    }

    private void often(Side watching, Crowd watchers) throws IOException, InterruptedException {
        List<Pair> told = new ArrayList<>();
        List<Pair> taken = new ArrayList<>();
        try (Bell bell = new Bell(watching.port(), watching.bell() + CHANGES)) {
            for (int i = -1; i < rounds; i++) {
                int most = watchers.most();
                int fewest = watchers.fewest();
                String[] times = bell.ring().split(" ", -1);
                TimeUnit.MILLISECONDS.sleep(CALM.toMillis());
                if (watchers.fewest() == fewest) {
                    throw new IOException("somebody was not told");
                }
                if (i >= 0) {
                    told.add(new Pair(watchers.most() - most, 1));
                    taken.add(new Pair((Long.parseLong(times[1]) - Long.parseLong(times[0])) / 1e6, MOMENT_MILLIS));
                }
            }
        }
        report.row("told of " + CHANGES + " changes, at most / once", told, TWICE);
        report.row("  in how many ms they happened / 50", taken, IN_TIME);
    }

    private void telling(Side watching, Crowd watchers, Side side, Crowd members) throws IOException {
        List<Pair> cost = new ArrayList<>();
        List<Pair> slowest = new ArrayList<>();
        for (int i = -1; i < rounds; i++) {
            Round a = Round.paced(watching, watchers, 1, PER_SECOND, ROUND);
            Round b = Round.paced(side, members, Deliveries.NOTE, PER_SECOND, ROUND);
            if (i >= 0) {
                cost.add(new Pair(a.micros(), b.micros()));
                slowest.add(new Pair(a.slowest(), b.slowest()));
            }
        }
        report.row("told of a change / sent a message, server CPU, µs", cost, Goal.NONE);
        report.row("  99 of 100 within, ms", slowest, Goal.NONE);
    }
}
