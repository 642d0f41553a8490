// SPDX-License-Identifier: Apache-2.0
package io.mizan.cache.clock;

import java.util.Arrays;

/**
 * Where the clock notes that an entry is stale: its context, and a slot for each scope that can hit it. What is kept extends
 * it: with many entries, an object more for each would be felt.
 */
public class Place {

    private static final int[] NO_SLOTS = {};

    final ContextTimes times;

    /** The first slot; -1: there is none. Most entries have one. */
    final int slot;

    /** All other slots. */
    final int[] more;

    /** Whether a parameter is missing that scopes name: then each of them may hit. */
    final boolean lacking;

    Place(ContextTimes times, int[] slots, boolean lacking) {
        this.times = times;
        this.slot = slots.length == 0 ? -1 : slots[0];
        this.more = slots.length < 2 ? NO_SLOTS : Arrays.copyOfRange(slots, 1, slots.length);
        this.lacking = lacking;
    }

    /**
     * The same place.
     *
     * @param same where
     */
    protected Place(Place same) {
        this.times = same.times;
        this.slot = same.slot;
        this.more = same.more;
        this.lacking = same.lacking;
    }
}
