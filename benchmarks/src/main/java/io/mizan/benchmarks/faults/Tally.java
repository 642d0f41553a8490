// SPDX-License-Identifier: Apache-2.0
package io.mizan.benchmarks.faults;

import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.LongAdder;

/** What was counted in one run. */
final class Tally {
    private static final int TOLD = 5;

    private final LongAdder reads = new LongAdder();
    private final LongAdder hits = new LongAdder();
    private final LongAdder bypassed = new LongAdder();
    private final LongAdder stale = new LongAdder();
    private final LongAdder mutations = new LongAdder();
    private final LongAdder failed = new LongAdder();
    private final ConcurrentLinkedQueue<String> told = new ConcurrentLinkedQueue<>();

    /**
     * Counts a read and checks it.
     *
     * @param acknowledged the newest version that was answered before the read began
     */
    void read(int node, int item, long acknowledged, Link.Reply reply) {
        if (reply.kind() == Link.Kind.FAILED) {
            failed.increment();
            return;
        }
        reads.increment();
        if (reply.kind() == Link.Kind.HIT) {
            hits.increment();
        } else if (reply.kind() == Link.Kind.BYPASS) {
            bypassed.increment();
        }
        if (reply.version() < acknowledged) {
            stale.increment();
            if (told.size() < TOLD) {
                told.add("node " + node + " gave version " + reply.version() + " of item " + item + " by "
                        + reply.kind() + " after " + acknowledged + " had been answered");
            }
        }
    }

    /** Counts a change that was answered. */
    void mutation() {
        mutations.increment();
    }

    long reads() {
        return reads.sum();
    }

    long hits() {
        return hits.sum();
    }

    long bypassed() {
        return bypassed.sum();
    }

    long stale() {
        return stale.sum();
    }

    long mutations() {
        return mutations.sum();
    }

    /** Reads that were answered by an error. */
    long failed() {
        return failed.sum();
    }

    /** The first stale reads, in words. */
    List<String> told() {
        return List.copyOf(told);
    }
}
