// SPDX-License-Identifier: Apache-2.0
package io.mizan.cache.cluster;

import io.mizan.cache.peer.Memory;
import io.mizan.spi.Stale;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The smallest memory that keeps the rule of stamps. */
final class Numbers implements Memory {
    private final World world;
    private final Map<Integer, Entry> entries = new HashMap<>();
    private final Map<Integer, Long> staleAt = new HashMap<>();
    private long last;
    private long floor;

    private record Entry(int value, long stamp) {}

    Numbers(World world) {
        this.world = world;
    }

    long stamp() {
        return last;
    }

    @Nullable Integer get(int key) {
        Entry entry = entries.get(key);
        boolean valid = entry != null && entry.stamp >= floor && entry.stamp >= staleAt.getOrDefault(key, 0L);
        return entry != null && valid ? entry.value : null;
    }

    void put(int key, int value, long stamp) {
        if (stamp >= floor) {
            entries.put(key, new Entry(value, stamp));
        }
    }

    @Override
    public void stale(List<Stale> stale) {
        long at = ++last;
        for (Stale one : stale) {
            if (one instanceof Stale.Instances instances) {
                staleAt.put(Integer.valueOf(instances.params().getOrDefault("key", "")), at);
            }
        }
    }

    @Override
    public void keepOut(List<Stale> stale, Duration recovery) {
        stale(stale); // in these worlds each outcome is known
    }

    @Override
    public Duration keptOut() {
        return Duration.ZERO;
    }

    @Override
    public void flush(String reason) {
        floor = ++last;
        world.flushes++;
    }
}
