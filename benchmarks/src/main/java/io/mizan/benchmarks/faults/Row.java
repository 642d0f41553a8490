// SPDX-License-Identifier: Apache-2.0
package io.mizan.benchmarks.faults;

import io.mizan.benchmarks.faults.node.Design;
import io.mizan.benchmarks.faults.node.Mode;
import java.util.Locale;

/** A run that is over. */
record Row(Scenario scenario, Mode mode, Design design, Tally tally) {
    private static final String FORMAT = "%-34s %-16s %9s %9s %9s %9s  %s";

    static String heading() {
        return String.format(Locale.ROOT, FORMAT, "scenario", "mode", "reads", "mutations", "stale", "bypassed", "");
    }

    /**
     * Whether it is as it has to be: nothing stale where that is promised, and something where there is a mistake; and
     * that it says something, since much was served from memory.
     */
    boolean ok() {
        if (!design.mistake().isEmpty()) {
            return tally.stale() > 0;
        }
        return (tally.stale() == 0 || !scenario.neverStale(mode)) && tally.hits() > 0 && tally.mutations() > 0;
    }

    String text() {
        return String.format(
                Locale.ROOT,
                FORMAT,
                scenario.text(),
                mode.text(),
                tally.reads(),
                tally.mutations(),
                tally.stale(),
                tally.bypassed(),
                verdict());
    }

    private String verdict() {
        String failed = tally.failed() == 0 ? "" : ", " + tally.failed() + " reads failed";
        String split = tally.stale() > 0 && !scenario.neverStale(mode) ? ", while split" : "";
        String seen = design.mistake().isEmpty() ? "" : " (" + design.mistake() + ": has to be seen)";
        return (ok() ? "ok" : "FAILED") + split + failed + seen;
    }
}
