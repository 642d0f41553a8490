// SPDX-License-Identifier: Apache-2.0
package io.mizan.cache.cluster;

import io.mizan.spi.Stale;
import java.util.List;
import java.util.UUID;

/** What nodes tell each other. */
sealed interface Message {

    /** In characters; what is longer is cut. */
    int LONGEST_ORIGIN = 1_000;

    /** The node that says it. A node that was taken for dead goes on under another id. */
    UUID from();

    /** A number of the sender's, which an answer repeats. */
    long number();

    /**
     * Asks all others for a lease.
     *
     * @param number what the asking node's clock showed: the lease counts from there
     */
    record Ask(UUID from, long number) implements Message {}

    /**
     * Grants a lease.
     *
     * @param number the number of the {@link Ask}
     * @param to the node that asked
     * @param token another one than before if its holder may have missed an invalidation of this node since
     * @param recovery for how many nanoseconds this node keeps something out; 0: it doesn't
     */
    record Grant(UUID from, long number, UUID to, long token, long recovery) implements Message {}

    /**
     * Tells all others what is stale.
     *
     * @param number counts the invalidations of this node
     * @param recovery for how many nanoseconds what is stale is to be kept out, since its outcome is unknown; 0: it is known
     * @param origin the functions that it comes from, while developing; else empty, and not sent
     */
    record Invalidation(UUID from, long number, List<Stale> stale, long recovery, String origin) implements Message {

        public Invalidation {
            stale = List.copyOf(stale);
            origin = origin.substring(0, Math.min(origin.length(), LONGEST_ORIGIN));
        }

        Invalidation(UUID from, long number, List<Stale> stale, long recovery) {
            this(from, number, stale, recovery, "");
        }
    }

    /**
     * Says that an invalidation has been obeyed.
     *
     * @param number the number of the {@link Invalidation}
     * @param to the node that it came from
     */
    record Acknowledgement(UUID from, long number, UUID to) implements Message {}

    /** Leaves, with nothing left to tell, serving nothing any more. Is acknowledged as an {@link Invalidation} is. */
    record Goodbye(UUID from, long number) implements Message {}

    /**
     * What a node tells all others for those who listen to its {@link io.mizan.spi.Nodes}.
     *
     * @param number of no meaning
     * @param content theirs; empty: something was lost that stood here
     */
    @SuppressWarnings("ArrayRecordComponent") // written by nobody
    record Word(UUID from, long number, byte[] content) implements Message {}

    /** What can't be read: by a newer version, or broken. It may have been an invalidation of anything. */
    record Unknown(UUID from, long number) implements Message {}
}
