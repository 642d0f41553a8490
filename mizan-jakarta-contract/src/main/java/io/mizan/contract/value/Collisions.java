// SPDX-License-Identifier: Apache-2.0
package io.mizan.contract.value;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Counts values of one hash code. A hash table looks at all of them for each that comes, unless they can be compared: of
 * a body full of such values, made on purpose, it would be busy for minutes.
 */
final class Collisions {
    private static final int MAX_ALIKE = 256;

    private final Map<Integer, Integer> counts = new HashMap<>();

    /** Counts a value; true: there are over 256 of its hash code. */
    boolean tooMany(@Nullable Object value) {
        return value != null
                && !(value instanceof Comparable)
                && counts.merge(value.hashCode(), 1, Integer::sum) > MAX_ALIKE;
    }
}
