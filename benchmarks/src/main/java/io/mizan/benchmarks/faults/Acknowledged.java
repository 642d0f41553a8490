// SPDX-License-Identifier: Apache-2.0
package io.mizan.benchmarks.faults;

import java.util.concurrent.atomic.AtomicLongArray;

/** The versions that have been answered: a read that begins now must not return less. */
final class Acknowledged {
    private final AtomicLongArray versions;

    Acknowledged(int items) {
        versions = new AtomicLongArray(items);
    }

    /** Notes that a version was answered. */
    void add(int item, long version) {
        versions.accumulateAndGet(item, version, Math::max);
    }

    /** The newest version that was answered. */
    long of(int item) {
        return versions.get(item);
    }
}
