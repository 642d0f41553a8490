// SPDX-License-Identifier: Apache-2.0
package io.mizan.cache.clock;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.function.LongSupplier;

/**
 * Until when what is kept out, since nobody knows yet what has become of a transaction. A time is in nanoseconds since these
 * doubts were made; 0 is never. Nothing grows: an end is noted for a whole context, or in a slot that scopes share.
 */
final class Doubts {

    private static final int MOST_SLOTS = 1 << 12;

    private final LongSupplier nanos;
    private final long begin;
    private final AtomicLong latest = new AtomicLong();
    private final AtomicLong everything = new AtomicLong();
    private final AtomicLongArray slots;

    /**
     * No doubts.
     *
     * @param nanos a clock like {@link System#nanoTime}
     * @param slots of the clock of invalidations, a power of two
     */
    Doubts(LongSupplier nanos, int slots) {
        this.nanos = nanos;
        this.begin = nanos.getAsLong();
        this.slots = new AtomicLongArray(Math.min(slots, MOST_SLOTS));
    }

    /** When it will be, so much later. */
    long after(Duration recovery) {
        return nanos.getAsLong() - begin + recovery.toNanos();
    }

    void everything(long until) {
        raise(everything, until);
        raise(latest, until);
    }

    void whole(ContextTimes times, long until) {
        raise(times.wholeOut, until);
        raise(times.anyOut, until);
        raise(latest, until);
    }

    void slot(ContextTimes times, int slot, long until) {
        slots.accumulateAndGet(slot & (slots.length() - 1), until, Math::max);
        raise(times.anyOut, until);
        raise(latest, until);
    }

    /** Whether a place is kept out now. */
    boolean concern(Place place) {
        long now = nanos.getAsLong() - begin;
        return now < latest.get() && now < until(place);
    }

    private long until(Place place) {
        ContextTimes times = place.times;
        long until = Math.max(everything.get(), place.lacking ? times.anyOut.get() : times.wholeOut.get());
        if (place.slot >= 0) {
            until = Math.max(until, slots.get(place.slot & (slots.length() - 1)));
        }
        for (int slot : place.more) {
            until = Math.max(until, slots.get(slot & (slots.length() - 1)));
        }
        return until;
    }

    /** How long it is until nothing is kept out any more. */
    Duration rest() {
        return Duration.ofNanos(Math.max(0, latest.get() - (nanos.getAsLong() - begin)));
    }

    private static void raise(AtomicLong time, long until) {
        time.accumulateAndGet(until, Math::max);
    }
}
