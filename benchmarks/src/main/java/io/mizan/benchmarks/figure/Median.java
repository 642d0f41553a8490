// SPDX-License-Identifier: Apache-2.0
package io.mizan.benchmarks.figure;

import java.util.Collection;
import java.util.function.ToDoubleFunction;

/** The one in the middle: noise on either side does not move it. */
public final class Median {
    private Median() {}

    /** The median of what is taken out of each; of an even number the mean of the middle two. */
    public static <T> double of(Collection<T> all, ToDoubleFunction<T> figure) {
        double[] sorted = all.stream().mapToDouble(figure).sorted().toArray();
        if (sorted.length == 0) {
            throw new IllegalArgumentException("nothing was measured");
        }
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
