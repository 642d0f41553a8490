// SPDX-License-Identifier: Apache-2.0
package io.mizan.spi;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * Why an answer comes from memory, or does not: what one node knows of it, for who develops. It holds no value of an answer, and
 * of a scope only what was asked with.
 *
 * @param cached whether it would be served from memory now
 * @param reason why not, in a word such as {@code invalidated}; empty if it would
 * @param since when it was kept; empty if it is not
 * @param lifespanMillis the longest that it is kept, in milliseconds; 0: it is not
 * @param removed the last invalidation that hit it, as far as the node remembers
 */
public record Explanation(
        boolean cached, String reason, Optional<Instant> since, long lifespanMillis, Optional<Removal> removed) {

    /**
     * Nothing is known, or nothing is kept.
     *
     * @param reason why
     * @return not cached
     */
    public static Explanation none(String reason) {
        return new Explanation(false, reason, Optional.empty(), 0, Optional.empty());
    }

    /**
     * An invalidation.
     *
     * @param scope what it hit: canonical texts by wire name; empty: all instances of the context
     * @param everything whether it hit every context
     * @param at when this node obeyed
     * @param function the wire names of the functions that it came from, separated by commas; empty: from none, or not known
     * @param node which node it came from; empty: this one
     */
    public record Removal(Map<String, String> scope, boolean everything, Instant at, String function, String node) {

        /**
         * Copies.
         *
         * @param scope canonical texts by wire name
         * @param everything whether it hit every context
         * @param at when this node obeyed
         * @param function wire names
         * @param node which node it came from
         */
        public Removal {
            scope = Map.copyOf(scope);
        }
    }
}
