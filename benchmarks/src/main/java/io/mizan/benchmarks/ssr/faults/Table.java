// SPDX-License-Identifier: Apache-2.0
package io.mizan.benchmarks.ssr.faults;

import io.mizan.benchmarks.figure.Median;
import java.io.PrintStream;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/** Prints what has become of pages, and what is left of it all. */
final class Table {
    private static final String PAGES = "%-42s %7s %9s %8s %7s %11s %16s  %s%n";

    private final PrintStream out;
    private boolean ok = true;

    /** A table with its heading. */
    Table(PrintStream out, String product) {
        this.out = out;
        out.println("# " + product + ", Java " + Runtime.version());
        out.printf(
                Locale.ROOT, PAGES, "fault", "times", "rendered", "left", "failed", "slowest ms", "recovered ms", "");
    }

    /** Pages of one run. */
    void pages(String name, int times, Tally tally) {
        boolean good = tally.failedPages() == 0 && tally.renderedPages() > 0;
        ok &= good;
        out.printf(
                Locale.ROOT,
                PAGES,
                name,
                times,
                tally.renderedPages(),
                tally.leftPages(),
                tally.failedPages(),
                tally.slowestMillis(),
                recovered(tally.recoveries()),
                verdict(good));
        tally.told().forEach(why -> out.println("  " + why));
        out.flush();
    }

    private static String recovered(List<Double> millis) {
        return millis.isEmpty()
                ? "-"
                : String.format(Locale.ROOT, "%.0f, at most %.0f", Median.of(millis, m -> m), Collections.max(millis));
    }

    /** What is to be measured against a bound. */
    void atMost(String name, double found, double bound) {
        boolean good = found <= bound;
        ok &= good;
        out.printf(Locale.ROOT, "%-42s %9s %9s  %s%n", name, number(found), "<=" + number(bound), verdict(good));
        out.flush();
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, value == Math.rint(value) ? "%.0f" : "%.1f", value);
    }

    private static String verdict(boolean good) {
        return good ? "ok" : "FAILED";
    }

    boolean isOk() {
        return ok;
    }
}
