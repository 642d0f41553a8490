// SPDX-License-Identifier: Apache-2.0
package io.mizan.benchmarks.sockets;

import io.mizan.benchmarks.figure.Goal;
import io.mizan.benchmarks.figure.Pair;
import io.mizan.benchmarks.figure.Report;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** A message of a channel to many clients, beside a plain WebSocket in the same application, and beside Node. */
final class Deliveries {
    /** Letters in a message */
    static final int NOTE = 64;

    private static final int PER_SECOND = 10;
    private static final Duration WARM_UP = Duration.ofMinutes(2);
    private static final Duration PACED = Duration.ofSeconds(2);
    private static final Duration FLAT_OUT = Duration.ofSeconds(3);
    private static final Goal THROUGHPUT = Goal.atLeast(0.85);
    private static final Pattern NUMBER = Pattern.compile("[0-9]+");

    private final int size;
    private final int rounds;
    private final Report report;

    /**
     * Prints its rows to a report.
     *
     * @param size how many clients
     */
    Deliveries(int size, int rounds, Report report) {
        this.size = size;
        this.rounds = rounds;
        this.report = report;
    }

    /** Measures on one server. */
    void run(Stage stage, Peer peer) throws IOException {
        Side ours = stage.ours(1);
        same(ours, stage.plain());
        try (Crowd crowd = ours.crowd(size)) {
            against(ours, crowd, stage.plain(), THROUGHPUT);
            against(ours, crowd, peer.ws(), Goal.NONE);
            against(ours, crowd, peer.trpc(), Goal.NONE);
        }
    }

    /** Both have to send the same bytes. */
    private static void same(Side ours, Side plain) throws IOException {
        String a = once(ours);
        String b = once(plain);
        if (!NUMBER.matcher(a).replaceAll("0").equals(NUMBER.matcher(b).replaceAll("0"))) {
            throw new IOException("not the same: " + a + "\nand " + b);
        }
    }

    private static String once(Side side) throws IOException {
        try (Client client = side.enter();
                Bell bell = new Bell(side.port(), side.bell() + NOTE)) {
            bell.ring();
            return client.next();
        }
    }

    private void against(Side ours, Crowd crowd, Side theirs, Goal throughput) throws IOException {
        List<Pair> most = new ArrayList<>();
        List<Pair> cost = new ArrayList<>();
        List<Pair> median = new ArrayList<>();
        List<Pair> slowest = new ArrayList<>();
        List<Pair> calm = new ArrayList<>();
        try (Crowd others = theirs.crowd(size)) {
            long begun = System.nanoTime();
            while (System.nanoTime() - begun < WARM_UP.toNanos()) {
                flatOut(ours, crowd);
                flatOut(theirs, others);
            }
            for (int i = 0; i < rounds; i++) {
                Round a = flatOut(ours, crowd);
                Round b = flatOut(theirs, others);
                most.add(new Pair(a.perSecond(), b.perSecond()));
                cost.add(new Pair(a.micros(), b.micros()));
                a = Round.paced(ours, crowd, NOTE, PER_SECOND, PACED);
                b = Round.paced(theirs, others, NOTE, PER_SECOND, PACED);
                median.add(new Pair(a.median(), b.median()));
                slowest.add(new Pair(a.slowest(), b.slowest()));
                calm.add(new Pair(a.micros(), b.micros()));
            }
        }
        report.row("message / " + theirs.name() + ", at most, 1/s", most, throughput);
        report.row("  server CPU for each, µs", cost, Goal.NONE);
        report.row("  " + PER_SECOND + "/s to each: median in ms", median, Goal.NONE);
        report.row("  99 of 100 within, ms", slowest, Goal.NONE);
        report.row("  server CPU for each, µs", calm, Goal.NONE);
    }

    private static Round flatOut(Side side, Crowd crowd) throws IOException {
        crowd.alive();
        return Round.flatOut(side, crowd, NOTE, FLAT_OUT);
    }
}
