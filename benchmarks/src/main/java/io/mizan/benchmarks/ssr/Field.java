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
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * All who show one page, each in its turn in each round.
 *
 * @param name what the rows begin with
 * @param ours the first of each round
 * @param others whom it is compared with
 */
record Field(String name, Side ours, List<Rival> others) {
    /** Whoever has waited for his turn begins slowly, a server more than one process: that is not to be most of it. */
    private static final Duration ROUND = Duration.ofSeconds(3);

    private static final Duration ALONE = Duration.ofSeconds(1);

    /**
     * Somebody else.
     *
     * @param name what his rows are called
     * @param throughput what the ratio of pages in a second has to be
     * @param delay what the median of a page of ours may take more
     */
    record Rival(String name, Side side, Goal throughput, Goal delay) {}

    /** One side in one round. */
    private record Measured(Load.Sample load, double alone) {}

    /** Warms all up, and then measures one after the other. */
    void run(int rounds, Report report) throws IOException, InterruptedException {
        measured(ours);
        for (Rival rival : others) {
            measured(rival.side());
        }
        List<Measured> own = new ArrayList<>();
        List<List<Measured>> theirs = new ArrayList<>();
        for (int i = 0; i < rounds; i++) {
            own.add(measured(ours));
            List<Measured> round = new ArrayList<>();
            for (Rival rival : others) {
                round.add(measured(rival.side()));
            }
            theirs.add(round);
        }
        for (int i = 0; i < others.size(); i++) {
            int at = i;
            rows(others.get(i), own, theirs.stream().map(round -> round.get(at)).toList(), report);
        }
    }

    private static Measured measured(Side side) throws IOException, InterruptedException {
        return new Measured(side.often(ROUND), side.alone(ALONE));
    }

    private void rows(Rival rival, List<Measured> own, List<Measured> theirs, Report report) {
        List<Pair> pages = pairs(own, theirs, m -> m.load().perSecond());
        List<Pair> cpu = pairs(own, theirs, m -> m.load().micros());
        List<Pair> alone = pairs(own, theirs, Measured::alone);
        report.row(name + ": page / " + rival.name() + ", 1/s", pages, rival.throughput());
        report.row("  CPU for it, µs", cpu, Goal.NONE);
        report.row("  one at a time, median in ms", alone, rival.delay());
        if (rival.side() instanceof FloorSide) {
            report.row("  CPU more than theirs, µs", differences(cpu));
            report.row("  one at a time more than theirs, ms", differences(alone));
        }
    }

    private static List<Double> differences(List<Pair> pairs) {
        return pairs.stream().map(Pair::difference).toList();
    }

    private static List<Pair> pairs(List<Measured> own, List<Measured> theirs, ToDoubleFunction<Measured> figure) {
        return IntStream.range(0, own.size())
                .mapToObj(i -> new Pair(figure.applyAsDouble(own.get(i)), figure.applyAsDouble(theirs.get(i))))
                .toList();
    }
}
