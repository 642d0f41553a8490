// SPDX-License-Identifier: Apache-2.0
package io.mizan.cache.clock;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** When one context was last made stale, and by which combinations of parameters that happens. */
final class ContextTimes {

    /** The most combinations that are told apart: four shared parameters and the caller have 31. */
    private static final int MOST = 31;

    /** When the whole of it was. */
    final AtomicLong whole = new AtomicLong();

    /** When any part of it was. */
    final AtomicLong any = new AtomicLong();

    /** Until when the whole of it is kept out. */
    final AtomicLong wholeOut = new AtomicLong();

    /** Until when any part of it is. */
    final AtomicLong anyOut = new AtomicLong();

    private volatile List<Combination> combinations = List.of();

    List<Combination> combinations() {
        return combinations;
    }

    /**
     * The combination of these names, known from now on to whoever places an entry.
     *
     * @return null: there are too many to tell them apart
     */
    @Nullable Combination learn(List<String> names) {
        Combination known = known(names);
        if (known != null) {
            return known;
        }
        synchronized (this) {
            known = known(names);
            if (known == null && combinations.size() < MOST) {
                known = new Combination(names);
                List<Combination> more = new ArrayList<>(combinations);
                more.add(known);
                combinations = List.copyOf(more);
            }
            return known;
        }
    }

    private @Nullable Combination known(List<String> names) {
        for (Combination one : combinations) {
            if (one.names().equals(names)) {
                return one;
            }
        }
        return null;
    }
}
