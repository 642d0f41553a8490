// SPDX-License-Identifier: Apache-2.0
package io.mizan.cache.clock;

/** Where the clock notes that an entry is stale: its context, and a slot for each scope that can hit it. */
public final class Place {

    private static final int[] NO_SLOTS = {};

    final ContextTimes times;
    final int[] slots;

    /** Whether a parameter is missing that scopes name: then each of them may hit. */
    final boolean lacking;

    Place(ContextTimes times, int[] slots, boolean lacking) {
        this.times = times;
        this.slots = slots.length == 0 ? NO_SLOTS : slots;
        this.lacking = lacking;
    }
}
