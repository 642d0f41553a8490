// SPDX-License-Identifier: Apache-2.0
package io.mizan.benchmarks.cache;

import io.mizan.benchmarks.figure.Goal;
import io.mizan.benchmarks.figure.Pair;
import io.mizan.benchmarks.figure.Report;
import io.mizan.benchmarks.micro.Jmh;
import io.mizan.benchmarks.micro.Micro;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import org.openjdk.jmh.runner.RunnerException;

/** What one node's cache costs. */
public final class Figures {
    private static final Goal HIT = Goal.atMost(1.6);
    private static final Goal INVALIDATION = Goal.atMost(1.2);
    private static final Goal ENTRY = Goal.atMost(1);
    private static final double BYTES = 250;

    private final int rounds;
    private final Report report;

    /** Prints its rows to a report. */
    public Figures(int rounds, Report report) {
        this.rounds = rounds;
        this.report = report;
    }

    /** Measures all of them. */
    public void run() throws RunnerException, InterruptedException, ExecutionException {
        report.row("hit / get of a simple cache, ns", Jmh.pairs(Hits.class, rounds), HIT);
        report.row(
                "  bytes allocated / for the key alone",
                List.of(new Pair(bytes("ours"), bytes("key"))),
                Goal.atMost(1));
        new Micro(rounds, report).keys();
        report.row("invalidation, 1,000,000 / 1,000 entries, ns", Jmh.pairs(Invalidations.class, rounds), INVALIDATION);
        row("runs for 1,000 misses at once / 1", () -> new Pair(Stampede.runs(), 1), Goal.atMost(1));
        HotKey.Counted hot = new HotKey().count();
        report.row("hot key, runs / invalidations", List.of(new Pair(hot.runs(), hot.invalidations())), Goal.atMost(2));
        report.row("  stale of all reads", List.of(new Pair(hot.stale(), hot.reads())), Goal.atMost(0));
        row("bytes an entry, of 100,000 / 250", () -> new Pair(Memory.perEntry(), BYTES), ENTRY);
    }

    /** Objects take whole numbers of eight bytes; what is between them is the harness's. */
    private static double bytes(String benchmark) throws RunnerException {
        return Math.rint(Jmh.bytes(Hits.class, benchmark) / Long.BYTES) * Long.BYTES;
    }

    private void row(String name, Callable<Pair> once, Goal goal) {
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i < rounds; i++) {
            try {
                pairs.add(once.call());
            } catch (Exception failed) {
                throw new IllegalStateException(name, failed);
            }
        }
        report.row(name, pairs, goal);
    }
}
