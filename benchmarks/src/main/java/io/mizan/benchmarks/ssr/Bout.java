// SPDX-License-Identifier: Apache-2.0
package io.mizan.benchmarks.ssr;

import io.mizan.benchmarks.figure.Goal;
import io.mizan.benchmarks.figure.Pair;
import io.mizan.benchmarks.figure.Report;
import io.mizan.benchmarks.http.Load;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Two sides in turn.
 *
 * @param name what the rows are called
 * @param throughput what the ratio of pages in a second has to be
 * @param delay what the median of a page may take more
 */
record Bout(String name, Side ours, Side theirs, Goal throughput, Goal delay) {
    private static final Duration ROUND = Duration.ofSeconds(1);
    private static final Duration ALONE = Duration.ofMillis(750);
    private static final Duration WARM_UP = Duration.ofSeconds(2);

    /** Warms both up, and then measures one after the other. */
    void run(int rounds, Report report) throws IOException, InterruptedException {
        ours.often(WARM_UP);
        theirs.often(WARM_UP);
        ours.alone(ALONE);
        theirs.alone(ALONE);
        List<Pair> pages = new ArrayList<>();
        List<Pair> cpu = new ArrayList<>();
        List<Pair> alone = new ArrayList<>();
        for (int i = 0; i < rounds; i++) {
            Load.Sample a = ours.often(ROUND);
            Load.Sample b = theirs.often(ROUND);
            pages.add(new Pair(a.perSecond(), b.perSecond()));
            cpu.add(new Pair(a.micros(), b.micros()));
            alone.add(new Pair(ours.alone(ALONE), theirs.alone(ALONE)));
        }
        report.row(name + ", 1/s", pages, throughput);
        report.row("  CPU for it, µs", cpu, Goal.NONE);
        report.row("  one at a time, median in ms", alone, delay);
    }
}
