// SPDX-License-Identifier: Apache-2.0
package io.mizan.benchmarks.figure;

import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/** What a figure has to be. */
public record Goal(String text, Predicate<List<Pair>> holds) {

    /** A figure to look at. */
    public static final Goal NONE = new Goal("-", pairs -> true);

    /** For what is better the more there is of it. */
    public static Goal atLeast(double ratio) {
        return new Goal(">=" + number(ratio), pairs -> Median.of(pairs, Pair::ratio) >= ratio);
    }

    /** For what is better the less there is of it. */
    public static Goal atMost(double ratio) {
        return new Goal("<=" + number(ratio), pairs -> Median.of(pairs, Pair::ratio) <= ratio);
    }

    /** For what may cost so much more. */
    public static Goal adds(double most) {
        return new Goal("<=+" + number(most), pairs -> Median.of(pairs, Pair::difference) <= most);
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }
}
