// SPDX-License-Identifier: Apache-2.0
package io.mizan.cache.cluster;

import io.mizan.cache.cluster.Message.Grant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The leases that others have granted to this node, and who those others are. Used under a lock. */
final class HeldLeases {
    /** Longer than any node runs, and still comparable. */
    static final long FOREVER = Long.MAX_VALUE / 2;

    private final Terms terms;
    private final Map<UUID, Held> held = new HashMap<>();
    private final Set<UUID> left = new HashSet<>();
    private Set<UUID> others = Set.of();

    private record Held(long askedAt, long token) {}

    HeldLeases(Terms terms) {
        this.terms = terms;
    }

    /**
     * Takes a lease.
     *
     * @return whether an invalidation may have been missed: everything is to be forgotten before the lease is used
     */
    boolean take(Grant grant) {
        Held before = held.get(grant.from());
        if (before != null && grant.number() - before.askedAt <= 0) {
            return false;
        }
        held.put(grant.from(), new Held(grant.number(), grant.token()));
        return grant.token() != (before == null ? 0 : before.token);
    }

    /** Whether this node has no lease of another: what that one has heard meanwhile, it may have missed. */
    boolean lacks(UUID other, long now) {
        return over(held.get(other), now);
    }

    /** Lets all leases run out: whoever forgets everything has to hear anew from each other how things stand. */
    void lapse(long now) {
        held.replaceAll((other, lease) -> new Held(Math.min(lease.askedAt - now, -terms.lease()) + now, lease.token));
    }

    /**
     * Learns who is alive.
     *
     * @param alive all nodes but this one
     * @return whether one is gone that has not said goodbye
     */
    boolean alive(Collection<UUID> alive, long now) {
        left.retainAll(alive);
        Set<UUID> present = new HashSet<>(alive);
        present.removeAll(left);
        boolean lost = !present.containsAll(others);
        others = Set.copyOf(present);
        held.entrySet().removeIf(e -> !present.contains(e.getKey()) && until(e.getValue()) - now <= 0);
        return lost;
    }

    /**
     * A node has said goodbye: its lease is needed no more.
     *
     * @return whether an invalidation of it may have been missed: it waited for this node no longer than the lease lasted
     */
    boolean goodbye(UUID node, long now) {
        boolean lost = others.contains(node) && over(held.get(node), now);
        left.add(node);
        Set<UUID> remaining = new HashSet<>(others);
        remaining.remove(node);
        others = Set.copyOf(remaining);
        return lost;
    }

    /** Drops all leases: they were granted to an id that this node has no more. */
    void drop() {
        held.clear();
    }

    /** Until when this node may serve: as long as each other node that is alive has granted it. */
    long until(long now) {
        long until = now + FOREVER;
        for (UUID other : others) {
            Held lease = held.get(other);
            long one = lease == null ? now : until(lease);
            until = one - until < 0 ? one : until;
        }
        return until;
    }

    /** The others whose lease is missing. */
    List<UUID> missing(long now) {
        return others.stream().filter(other -> over(held.get(other), now)).toList();
    }

    private boolean over(@Nullable Held lease, long now) {
        return lease == null || until(lease) - now <= 0;
    }

    private long until(Held lease) {
        return lease.askedAt + terms.lease();
    }
}
