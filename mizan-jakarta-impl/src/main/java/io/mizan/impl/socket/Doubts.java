// SPDX-License-Identifier: Apache-2.0
package io.mizan.impl.socket;

import io.mizan.spi.Stale;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;

/**
 * What may become stale once more without a word, since nobody knows what became of a transaction, and when that is over. However
 * many there are, they are bounded: beyond that, everything is in doubt until the last is over. For use by any thread.
 */
final class Doubts {

    private static final int MOST = 1000;

    private final LongSupplier clock;

    // guarded by this
    private final Map<List<Stale>, Long> ends = new HashMap<>();

    /**
     * No doubts.
     *
     * @param clock nanoseconds, from anywhere
     */
    Doubts(LongSupplier clock) {
        this.clock = clock;
    }

    /** Something is in doubt from now on, for so long. */
    synchronized void add(Announcement later) {
        put(later.stale(), clock.getAsLong() + later.after().toNanos());
        if (ends.size() > MOST) {
            long begin = clock.getAsLong();
            long longest =
                    ends.values().stream().mapToLong(end -> end - begin).max().orElseThrow();
            ends.clear();
            put(Announcement.OF_EVERYTHING.stale(), begin + longest);
        }
    }

    private void put(List<Stale> stale, long end) {
        ends.merge(stale, end, (one, other) -> one - other > 0 ? one : other);
    }

    /** What is in doubt no more since this was asked last. */
    synchronized List<List<Stale>> over() {
        long now = clock.getAsLong();
        List<List<Stale>> over = new ArrayList<>();
        ends.forEach((stale, end) -> {
            if (now - end >= 0) {
                over.add(stale);
            }
        });
        over.forEach(ends::remove);
        return over;
    }

    /** What is in doubt, and for how long from now on. */
    synchronized List<Announcement> open() {
        long now = clock.getAsLong();
        return ends.entrySet().stream()
                .map(one -> new Announcement(
                        one.getKey(), Optional.empty(), Duration.ofNanos(Math.max(1_000_000, one.getValue() - now))))
                .toList();
    }
}
