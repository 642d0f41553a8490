// SPDX-License-Identifier: Apache-2.0
package io.mizan.cache.clock;

import static org.assertj.core.api.Assertions.assertThat;

import io.mizan.spi.Stale;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicLongArray;
import org.junit.jupiter.api.Test;

/** Readers and invalidators at once: data that only grow, and a note of what was acknowledged before a read began. */
class ClockRaceTest {

    private static final int IDS = 3;
    private static final int ROUNDS = 200;
    private static final int STEPS = 300;

    private final AtomicLongArray data = new AtomicLongArray(IDS);
    private final AtomicLongArray acknowledged = new AtomicLongArray(IDS);
    private final AtomicLong stale = new AtomicLong();
    private volatile InvalidationClock clock = new InvalidationClock();

    private record Kept(long value, long stamp, Place place) {}

    @Test
    void holds_neverForWhatWasAcknowledgedAsStale() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            for (int round = 0; round < ROUNDS; round++) {
                clock = new InvalidationClock(); // each round learns its combinations anew
                List<Future<?>> all = new ArrayList<>();
                all.add(threads.submit(this::mutate));
                all.add(threads.submit(this::mutate));
                all.add(threads.submit(this::read));
                all.add(threads.submit(this::read));
                for (Future<?> one : all) {
                    one.get();
                }
            }
        } finally {
            threads.shutdown();
        }
        assertThat(stale.get()).isZero();
    }

    /** What nobody has said before is learnt by two at once: whoever returns first must have been obeyed as well. */
    @Test
    void names_learntByTwoAtOnce_hitForBoth() throws Exception {
        ExecutorService other = Executors.newSingleThreadExecutor();
        try {
            for (int i = 0; i < 20_000; i++) {
                String context = "c" + i;
                long stamp = clock.stamp();
                Place place = clock.place(context, Map.of("a", "mine"));
                AtomicBoolean ready = new AtomicBoolean();
                Future<?> done = other.submit(() -> {
                    ready.set(true);
                    clock.stale(List.of(new Stale.Instances(context, Map.of("a", "another"))));
                });
                while (!ready.get()) {
                    Thread.onSpinWait();
                }
                clock.stale(List.of(new Stale.Instances(context, Map.of("a", "mine"))));
                assertThat(clock.holds(stamp, place)).isFalse();
                done.get();
            }
        } finally {
            other.shutdown();
        }
    }

    private void mutate() {
        for (int i = 0; i < STEPS; i++) {
            int id = ThreadLocalRandom.current().nextInt(IDS);
            long value = data.incrementAndGet(id);
            clock.stale(List.of(scope(id, i)));
            acknowledged.accumulateAndGet(id, value, Math::max);
        }
    }

    private static Stale scope(int id, int step) {
        return switch (step % 4) {
            case 0 -> new Stale.Instances("owner", Map.of("a", "" + id));
            case 1 -> new Stale.Instances("owner", Map.of("a", "" + id, "b", "x"));
            case 2 -> new Stale.Instances("owner", Map.of("b", "x"));
            default -> new Stale.Instances("owner", Map.of("a", "" + id, "mizan_caller", "me"));
        };
    }

    private void read() {
        Kept[] kept = new Kept[IDS];
        for (int i = 0; i < STEPS * 4; i++) {
            int id = ThreadLocalRandom.current().nextInt(IDS);
            long least = acknowledged.get(id);
            long stamp = clock.stamp();
            Kept one = kept[id];
            if (one == null || !clock.holds(one.stamp(), one.place())) {
                Place place = clock.place("owner", Map.of("a", "" + id, "b", "x"));
                one = new Kept(data.get(id), stamp, place);
                kept[id] = one;
            }
            if (one.value() < least) {
                stale.incrementAndGet();
            }
        }
    }
}
