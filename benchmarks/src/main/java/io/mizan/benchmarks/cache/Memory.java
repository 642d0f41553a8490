// SPDX-License-Identifier: Apache-2.0
package io.mizan.benchmarks.cache;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;
import java.util.SplittableRandom;

/** What entries take of the heap beside their bodies: they all have the same. */
final class Memory {
    private static final int ENTRIES = 100_000;
    private static final int COLLECTIONS = 4;

    private Memory() {}

    /** Bytes for each of 100,000 entries. */
    static double perEntry() {
        try (Warm warm = new Warm(0, 2 * ENTRIES)) {
            SplittableRandom random = new SplittableRandom();
            double before = used();
            for (int owner = 0; owner < ENTRIES; owner++) {
                warm.read(Warm.entry(owner, random));
            }
            double bytes = (used() - before) / ENTRIES;
            if (warm.cache().counts().entries() < ENTRIES) {
                throw new IllegalStateException("not all of them are kept");
            }
            return bytes;
        }
    }

    private static long used() {
        MemoryMXBean memory = ManagementFactory.getMemoryMXBean();
        for (int i = 0; i < COLLECTIONS; i++) {
            memory.gc();
        }
        return memory.getHeapMemoryUsage().getUsed();
    }
}
