// SPDX-License-Identifier: Apache-2.0
package io.mizan.benchmarks.figure;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;

/** Prints {@code name  ours  theirs  ratio  goal  ok|SHORT}, as each figure is known. */
public final class Report {
    private static final String FORMAT = "%-48s %10s %10s %7s %8s  %s%n";

    private final PrintStream out;

    /** A report with its heading. */
    public Report(PrintStream out) {
        this.out = out;
        out.printf(Locale.ROOT, FORMAT, "name", "ours", "theirs", "ratio", "goal", "");
    }

    /** What the rows below are measured on. */
    public void heading(String text) {
        out.println("# " + text);
    }

    /** The medians of some rounds; the ratio is the median of the rounds' ratios. */
    public void row(String name, List<Pair> rounds, Goal goal) {
        print(
                name,
                number(Median.of(rounds, Pair::ours)),
                number(Median.of(rounds, Pair::theirs)),
                String.format(Locale.ROOT, "%.2f", Median.of(rounds, Pair::ratio)),
                goal.text(),
                goal.equals(Goal.NONE) ? "" : goal.holds().test(rounds) ? "ok" : "SHORT");
    }

    /** The median of what has no peer. */
    public void row(String name, List<Double> ours) {
        print(name, number(Median.of(ours, d -> d)), "-", "-", "-", "");
    }

    private void print(String... columns) {
        out.printf(Locale.ROOT, FORMAT, (Object[]) columns);
        out.flush();
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, value < 100 ? "%.2f" : "%.0f", value);
    }
}
