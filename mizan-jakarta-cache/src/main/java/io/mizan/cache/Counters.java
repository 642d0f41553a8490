// SPDX-License-Identifier: Apache-2.0
package io.mizan.cache;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/** Counts what a cache does. */
final class Counters {

    private final LongAdder hits = new LongAdder();
    private final LongAdder misses = new LongAdder();
    private final LongAdder invalidations = new LongAdder();
    private final Map<String, LongAdder> bypasses = new ConcurrentHashMap<>();

    void hit() {
        hits.increment();
    }

    void missed() {
        misses.increment();
    }

    void invalidated() {
        invalidations.increment();
    }

    void bypassed(String reason) {
        bypasses.computeIfAbsent(reason, r -> new LongAdder()).increment();
    }

    Counts counts(long joins, long entries) {
        Map<String, Long> reasons = new TreeMap<>();
        bypasses.forEach((reason, count) -> reasons.put(reason, count.sum()));
        return new Counts(hits.sum(), misses.sum(), reasons, invalidations.sum(), joins, entries);
    }
}
