// SPDX-License-Identifier: Apache-2.0
package io.mizan.cache;

import java.util.Map;

/**
 * What a node's cache has done since it was started.
 *
 * @param hits answers from memory
 * @param misses runs of a context's functions
 * @param bypasses how often it was passed by, by reason
 * @param invalidations of this node's own mutations, one for each transaction
 * @param joins how often someone has waited for another's run
 * @param entries bodies in memory, stale ones among them
 */
public record Counts(long hits, long misses, Map<String, Long> bypasses, long invalidations, long joins, long entries) {

    /**
     * Checks and copies.
     *
     * @param hits 0 or more
     * @param misses 0 or more
     * @param bypasses by reason
     * @param invalidations 0 or more
     * @param joins 0 or more
     * @param entries 0 or more
     */
    public Counts {
        bypasses = Map.copyOf(bypasses);
    }
}
