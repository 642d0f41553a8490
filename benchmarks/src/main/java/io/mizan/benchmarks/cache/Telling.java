// SPDX-License-Identifier: Apache-2.0
package io.mizan.benchmarks.cache;

import io.mizan.benchmarks.figure.Goal;
import io.mizan.benchmarks.figure.Median;
import io.mizan.benchmarks.figure.Pair;
import io.mizan.benchmarks.figure.Report;
import io.mizan.cache.peer.PeersException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;

/**
 * How long it takes until all other nodes have obeyed an invalidation, against one put that all others have: one of ours, one
 * of theirs, in turn, over the same stack of JGroups.
 */
public final class Telling {
    private static final int TIMES = 500;
    private static final int OWNERS = 1 << 10;
    private static final double NANOS_PER_MICRO = 1e3;
    private static final List<Integer> SIZES = List.of(2, 4);

    private final int rounds;
    private final Report report;

    /** Prints its rows to a report. */
    public Telling(int rounds, Report report) {
        this.rounds = rounds;
        this.report = report;
    }

    /** Measures with few nodes and with more. */
    public void run() throws IOException, PeersException {
        for (int size : SIZES) {
            try (Nodes nodes = new Nodes(size);
                    Replicas replicas = new Replicas(size)) {
                round(nodes, replicas);
                List<Pair> pairs = new ArrayList<>();
                for (int i = 0; i < rounds; i++) {
                    pairs.add(round(nodes, replicas));
                }
                report.row("invalidation / replicated put, " + size + " nodes, µs", pairs, Goal.atMost(1));
            }
        }
    }

    /** The medians of many. */
    private static Pair round(Nodes nodes, Replicas replicas) {
        List<Pair> micros = new ArrayList<>();
        for (int i = 0; i < TIMES; i++) {
            int owner = i & (OWNERS - 1);
            micros.add(new Pair(micros(nodes::tell, owner), micros(replicas::put, owner)));
        }
        return new Pair(Median.of(micros, Pair::ours), Median.of(micros, Pair::theirs));
    }

    private static double micros(IntConsumer once, int owner) {
        long start = System.nanoTime();
        once.accept(owner);
        return (System.nanoTime() - start) / NANOS_PER_MICRO;
    }
}
