// SPDX-License-Identifier: Apache-2.0
package io.mizan.benchmarks.ssr;

import io.mizan.benchmarks.figure.Median;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** How long something takes. */
final class Times {
    private Times() {}

    /** Something that takes some time. */
    @FunctionalInterface
    interface Step {

        /** Does it. */
        Object run() throws IOException;
    }

    /** Does it again and again: the median of how long it took, in milliseconds. */
    static double median(Duration time, Step step) throws IOException {
        List<Double> taken = new ArrayList<>();
        long end = System.nanoTime() + time.toNanos();
        while (System.nanoTime() < end) {
            long from = System.nanoTime();
            step.run();
            taken.add((System.nanoTime() - from) / 1e6);
        }
        return Median.of(taken, t -> t);
    }
}
