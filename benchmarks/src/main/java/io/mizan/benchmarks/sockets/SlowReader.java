// SPDX-License-Identifier: Apache-2.0
package io.mizan.benchmarks.sockets;

import io.mizan.benchmarks.figure.Goal;
import io.mizan.benchmarks.figure.Median;
import io.mizan.benchmarks.figure.Pair;
import io.mizan.benchmarks.figure.Report;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.locks.LockSupport;

/**
 * One among many that reads nothing. It is sent what all are sent, and long messages for itself, so that what waits for it comes
 * to the bound while the others are measured.
 */
final class SlowReader {
    private static final long ROOM = 2;
    private static final long OWN_ROOM = 3;
    private static final int LONG_NOTE = 48 * 1024;
    private static final int LONG_NOTES = 32;
    private static final Duration BETWEEN = Duration.ofMillis(100);
    private static final Duration ROUND = Duration.ofSeconds(3);
    private static final int PER_SECOND = 10;
    private static final int SMALL_BUFFER = 4096;
    private static final int TRY_LATER = 1013;
    private static final double MEBIBYTE = 1024 * 1024;
    private static final Goal OTHERS = Goal.atMost(1.5);
    private static final Goal GROWTH = Goal.adds(8);
    private static final Goal CLOSED = new Goal("=1013", pairs -> Median.of(pairs, Pair::ours) == TRY_LATER);

    private final int size;
    private final int rounds;
    private final Report report;

    /**
     * Prints its rows to a report.
     *
     * @param size how many clients
     */
    SlowReader(int size, int rounds, Report report) {
        this.size = size;
        this.rounds = rounds;
        this.report = report;
    }

    /** Measures on one server. */
    void run(Stage stage) throws IOException {
        List<Pair> slowest = new ArrayList<>();
        List<Pair> codes = new ArrayList<>();
        Side side = stage.ours(ROOM);
        try (Crowd crowd = side.crowd(size - 1)) {
            beside(stage, side, crowd, true);
            Condition before = Condition.of(stage.server());
            for (int i = 0; i < rounds; i++) {
                Outcome without = beside(stage, side, crowd, true);
                Outcome with = beside(stage, side, crowd, false);
                slowest.add(new Pair(with.slowest(), without.slowest()));
                codes.add(new Pair(with.code(), TRY_LATER));
            }
            Condition after = Condition.of(stage.server());
            if (!crowd.closed().isEmpty()) {
                throw new IOException("others were closed, too: " + crowd.closed());
            }
            report.row("99 of 100 within, ms: one does not read / it does", slowest, OTHERS);
            report.row("  closed with", codes, CLOSED);
            report.row(
                    "  memory after " + rounds + " of them / before, MiB",
                    List.of(new Pair(after.memory() / MEBIBYTE, before.memory() / MEBIBYTE)),
                    GROWTH);
        }
    }

    private record Outcome(double slowest, int code) {}

    private static Outcome beside(Stage stage, Side side, Crowd crowd, boolean reads) throws IOException {
        Side own = stage.ours(OWN_ROOM);
        try (Client one = own.enter(SMALL_BUFFER)) {
            one.send("{\"type\":\"join\",\"id\":2,\"channel\":\"board\",\"params\":{\"room\":\"" + ROOM + "\"}}");
            one.next();
            CompletableFuture<Void> sending = CompletableFuture.runAsync(() -> sendLong(own));
            if (reads) {
                try (Crowd alone = Crowd.of(List.of(one))) {
                    double slowest = round(side, crowd);
                    sending.join();
                    alone.await(LONG_NOTES);
                    return new Outcome(slowest, one.code());
                }
            }
            double slowest = round(side, crowd);
            sending.join();
            return new Outcome(slowest, one.closed());
        }
    }

    private static double round(Side side, Crowd crowd) throws IOException {
        return Round.paced(side, crowd, Deliveries.NOTE, PER_SECOND, ROUND).slowest();
    }

    /** More than the bound, in all. */
    private static void sendLong(Side own) {
        try (Bell bell = new Bell(own.port(), own.bell() + LONG_NOTE)) {
            for (int i = 0; i < LONG_NOTES; i++) {
                bell.ring();
                LockSupport.parkNanos(BETWEEN.toNanos());
            }
        } catch (IOException failed) {
            throw new CompletionException(failed);
        }
    }
}
