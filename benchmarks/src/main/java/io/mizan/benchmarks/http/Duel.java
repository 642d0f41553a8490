// SPDX-License-Identifier: Apache-2.0
package io.mizan.benchmarks.http;

import io.mizan.benchmarks.figure.Goal;
import io.mizan.benchmarks.figure.Pair;
import io.mizan.benchmarks.figure.Report;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Ours and theirs in turn on one server: how often in a second, and what it costs the server's process.
 *
 * @param name what the row is called
 * @param ours a request or several, sent one after the other
 * @param theirs likewise
 * @param goal what the ratio of throughput has to be
 */
public record Duel(String name, List<Request> ours, List<Request> theirs, Goal goal) {
    private static final Duration ROUND = Duration.ofSeconds(2);
    private static final int WARM_UPS = 3;

    /** Warms all of them up in turn, and then measures one after the other. */
    public static void runAll(List<Duel> duels, Load load, int rounds, Report report) throws InterruptedException {
        for (int i = 0; i < WARM_UPS; i++) {
            for (Duel duel : duels) {
                duel.warmUp(load);
            }
        }
        for (Duel duel : duels) {
            duel.run(load, rounds, report);
        }
    }

    /** Lets the server's compilers see both. */
    private void warmUp(Load load) throws InterruptedException {
        load.run(ours, ROUND);
        load.run(theirs, ROUND);
    }

    /** Measures, and prints two rows. */
    private void run(Load load, int rounds, Report report) throws InterruptedException {
        warmUp(load);
        List<Pair> throughput = new ArrayList<>();
        List<Pair> cost = new ArrayList<>();
        for (int i = 0; i < rounds; i++) {
            Load.Sample a = load.run(ours, ROUND);
            Load.Sample b = load.run(theirs, ROUND);
            throughput.add(new Pair(a.perSecond(), b.perSecond()));
            cost.add(new Pair(a.micros(), b.micros()));
        }
        report.row(name + ", 1/s", throughput, goal);
        report.row("  server CPU for it, µs", cost, Goal.NONE);
    }
}
