// SPDX-License-Identifier: Apache-2.0
package io.mizan.ssr.page;

import io.mizan.spi.PageRenderer.Reason;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;

/** Counts what was not rendered, and tells it at most once a minute for each reason. */
public final class Fallbacks {

    private static final Logger LOG = System.getLogger(Fallbacks.class.getName());
    private static final long MINUTE = 60_000_000_000L;

    private final LongSupplier nanoTime;
    private final Map<Reason, AtomicLong> counts = new EnumMap<>(Reason.class);
    private final Map<Reason, Told> told = new EnumMap<>(Reason.class);

    private record Told(long at, long count) {}

    /**
     * None so far.
     *
     * @param nanoTime the time
     */
    public Fallbacks(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
        for (Reason reason : Reason.values()) {
            counts.put(reason, new AtomicLong());
        }
    }

    void add(Reason reason, String page, String why) {
        long count = count(reason).incrementAndGet();
        tell(reason, count)
                .ifPresent(more -> LOG.log(
                        Level.WARNING,
                        "the page {0} is left to the browser ({1}): {2}{3}",
                        page,
                        reason.word(),
                        why,
                        more == 0 ? "" : "; " + more + " more since the last of these lines"));
    }

    private synchronized Optional<Long> tell(Reason reason, long count) {
        long now = nanoTime.getAsLong();
        Told last = told.get(reason);
        if (last != null && now - last.at() < MINUTE) {
            return Optional.empty();
        }
        told.put(reason, new Told(now, count));
        return Optional.of(last == null ? 0L : count - last.count() - 1);
    }

    private AtomicLong count(Reason reason) {
        AtomicLong count = counts.get(reason);
        if (count == null) {
            throw new IllegalStateException("no count of " + reason);
        }
        return count;
    }

    /**
     * How many there were.
     *
     * @return by reason, those that never were with 0
     */
    public Map<Reason, Long> counts() {
        Map<Reason, Long> all = new EnumMap<>(Reason.class);
        counts.forEach((reason, count) -> all.put(reason, count.get()));
        return all;
    }
}
