// SPDX-License-Identifier: Apache-2.0
package io.mizan.cache.clock;

import io.mizan.cache.peer.Memory;
import io.mizan.spi.Stale;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * The clock of a node's invalidations. Each one moves it on; an entry holds as long as nothing that hits it has happened since
 * its stamp. Nothing here grows with what is invalidated, nothing blocks, and no number of it means anything to another node.
 *
 * <p>The rule that is easy to break: a stamp is taken before the snapshot that is read, and a place is asked for after the
 * stamp.
 */
public final class InvalidationClock implements Memory {

    private static final int SLOT_BITS = 18;

    private final AtomicLong now = new AtomicLong();
    private final AtomicLong floor = new AtomicLong();
    private final AtomicLongArray slots;
    private final Map<String, ContextTimes> contexts = new ConcurrentHashMap<>();
    private final SlotHash hash;
    private final Doubts doubts;

    /** A clock at its beginning, with 2^18 slots: 2 MiB. */
    public InvalidationClock() {
        this(SLOT_BITS, System::nanoTime);
    }

    /**
     * A clock at its beginning.
     *
     * @param nanos goes on like {@link System#nanoTime}: what is kept out is let in by it
     */
    public InvalidationClock(LongSupplier nanos) {
        this(SLOT_BITS, nanos);
    }

    /** With few slots nearly everything collides. */
    InvalidationClock(int slotBits) {
        this(slotBits, System::nanoTime);
    }

    private InvalidationClock(int slotBits, LongSupplier nanos) {
        slots = new AtomicLongArray(1 << slotBits);
        doubts = new Doubts(nanos, slots.length());
        hash = new SlotHash(new SecureRandom(), slotBits);
    }

    /**
     * The time, as reads are stamped with it.
     *
     * @return the number of the last invalidation
     */
    public long stamp() {
        return now.get();
    }

    /**
     * Where it is noted that an entry is stale. To be asked for after its stamp was taken.
     *
     * @param context the context's wire name
     * @param scope what invalidations are matched with, by wire name
     * @return the place, good for as long as the entry is kept
     */
    public Place place(String context, Map<String, String> scope) {
        ContextTimes times = times(context);
        List<Combination> combinations = times.combinations();
        int[] found = new int[combinations.size()];
        int count = 0;
        for (Combination combination : combinations) {
            if (scope.keySet().containsAll(combination.names())) {
                found[count++] = hash.of(context, combination.names(), scope);
            }
        }
        return new Place(times, Arrays.copyOf(found, count), count < found.length);
    }

    /**
     * Whether an entry still holds.
     *
     * @param stamp of the entry
     * @param place of the entry
     * @return whether nothing that hits it has happened since its stamp
     */
    public boolean holds(long stamp, Place place) {
        return stamp >= latest(place);
    }

    /**
     * When an entry was last made stale, whether there was one or not.
     *
     * @param place of the entry
     * @return a stamp that grows with each invalidation that hits
     */
    public long latest(Place place) {
        long latest = Math.max(floor.get(), place.lacking ? place.times.any.get() : place.times.whole.get());
        if (place.slot >= 0) {
            latest = Math.max(latest, slots.get(place.slot));
        }
        for (int slot : place.more) {
            latest = Math.max(latest, slots.get(slot));
        }
        return latest;
    }

    /**
     * Whether an entry must neither be kept nor shared just now. To be asked for after its stamp was taken, and before anything is
     * read for it.
     *
     * @param place of the entry
     * @return whether a transaction of unknown outcome may still change it
     */
    public boolean isKeptOut(Place place) {
        return doubts.concern(place);
    }

    @Override
    public void stale(List<Stale> stale) {
        note(stale, marks(stale));
    }

    /** What is kept out is so before the moment: who is stamped after it finds that. */
    @Override
    public void keepOut(List<Stale> stale, Duration recovery) {
        List<Mark> marks = marks(stale);
        long until = doubts.after(recovery);
        for (Mark mark : marks) {
            if (mark.combination() == null) {
                doubts.whole(mark.times(), until);
            } else {
                doubts.slot(mark.times(), mark.slot(), until);
            }
        }
        if (marks.size() < stale.size()) {
            doubts.everything(until);
        }
        note(stale, marks);
    }

    @Override
    public Duration keptOut() {
        return doubts.rest();
    }

    private List<Mark> marks(List<Stale> stale) {
        List<Mark> marks = new ArrayList<>(stale.size());
        for (Stale one : stale) {
            if (one instanceof Stale.Instances instances) {
                marks.add(mark(instances));
            }
        }
        return marks;
    }

    private void note(List<Stale> stale, List<Mark> marks) {
        long moment = now.incrementAndGet(); // after the combinations are known, before anything is noted
        for (Mark mark : marks) {
            note(mark, moment);
        }
        if (marks.size() < stale.size()) {
            raise(floor, moment);
        }
    }

    @Override
    public void flush(String reason) {
        raise(floor, now.incrementAndGet());
    }

    /** Where one scope is to be noted; without a combination: for the whole context. */
    private record Mark(ContextTimes times, @Nullable Combination combination, int slot) {}

    private Mark mark(Stale.Instances instances) {
        ContextTimes times = times(instances.context());
        if (instances.params().isEmpty()) {
            return new Mark(times, null, 0);
        }
        List<String> names = List.copyOf(new TreeSet<>(instances.params().keySet()));
        return new Mark(times, times.learn(names), hash.of(instances.context(), names, instances.params()));
    }

    /**
     * Entries that were placed before a combination was known don't look into its slots: the first time, and for all who come
     * while that is under way, the whole context is stale.
     */
    private void note(Mark mark, long moment) {
        Combination combination = mark.combination();
        if (combination == null || !combination.isSettled()) {
            raise(mark.times().whole, moment);
        }
        raise(mark.times().any, moment);
        if (combination != null) {
            slots.accumulateAndGet(mark.slot(), moment, Math::max);
            combination.settle();
        }
    }

    private static void raise(AtomicLong time, long moment) {
        time.accumulateAndGet(moment, Math::max);
    }

    private ContextTimes times(String context) {
        ContextTimes known = contexts.get(context);
        return known != null ? known : contexts.computeIfAbsent(context, name -> new ContextTimes());
    }
}
