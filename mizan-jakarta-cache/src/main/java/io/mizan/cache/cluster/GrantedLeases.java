// SPDX-License-Identifier: Apache-2.0
package io.mizan.cache.cluster;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

/** The leases that this node has granted, and its invalidations that wait for their holders. Used under a lock. */
final class GrantedLeases {
    private final Terms terms;
    private final Map<UUID, Granted> granted = new HashMap<>();
    private final Map<Long, Waiting> waiting = new TreeMap<>();
    private List<CompletableFuture<Void>> over = new ArrayList<>();
    private long last;
    private boolean heldBack;

    private record Granted(long until, long token) {}

    private record Waiting(long since, long notBefore, Set<UUID> holders, CompletableFuture<Void> over) {}

    GrantedLeases(Terms terms) {
        this.terms = terms;
    }

    /**
     * Grants or renews.
     *
     * @return the token; none: the holder has left an invalidation unacknowledged for too long, so its lease runs out first
     */
    OptionalLong grant(UUID holder, long now) {
        expire(now);
        Granted before = granted.get(holder);
        if (before != null && exhausted(holder, now)) {
            return OptionalLong.empty();
        }
        // Whoever has no lease is waited for by nobody: all until now may have passed it by.
        long token = before == null ? last : before.token;
        granted.put(holder, new Granted(now + terms.grant(), token));
        return OptionalLong.of(token);
    }

    private boolean exhausted(UUID holder, long now) {
        return waiting.values().stream()
                .anyMatch(one -> one.holders.contains(holder) && now - one.since >= terms.patience());
    }

    /**
     * Begins an invalidation.
     *
     * @param notBefore when it may be over at the earliest
     * @param done is over when each holder has acknowledged or its grant has run out; not completed here
     * @return its number
     */
    long begin(long now, long notBefore, CompletableFuture<Void> done) {
        expire(now);
        long number = ++last;
        waiting.put(number, new Waiting(now, notBefore, new HashSet<>(granted.keySet()), done));
        settle(now);
        return number;
    }

    void acknowledged(UUID holder, long number, long now) {
        Waiting one = waiting.get(number);
        if (one != null && one.holders.remove(holder)) {
            settle(now);
        }
    }

    /** A holder has said goodbye: it serves nothing. */
    void forget(UUID holder, long now) {
        granted.remove(holder);
        expire(now);
    }

    /** Whether none of this node's invalidations may be over for now. */
    void holdBack(boolean all, long now) {
        heldBack = all;
        expire(now);
    }

    /** Lets go of the holders whose grants have run out. */
    void expire(long now) {
        granted.values().removeIf(one -> now - one.until >= 0);
        waiting.values().forEach(one -> one.holders.retainAll(granted.keySet()));
        settle(now);
    }

    private void settle(long now) {
        waiting.values().removeIf(one -> {
            boolean done = !heldBack && one.holders.isEmpty() && now - one.notBefore >= 0;
            if (done) {
                over.add(one.over);
            }
            return done;
        });
    }

    /** Whether an invalidation is not over. */
    boolean busy() {
        return !waiting.isEmpty();
    }

    /** Who has not acknowledged yet. */
    Set<UUID> awaited() {
        Set<UUID> all = new HashSet<>();
        waiting.values().forEach(one -> all.addAll(one.holders));
        return all;
    }

    /** What is over since this was asked last, to be completed outside of the lock. */
    List<CompletableFuture<Void>> over() {
        List<CompletableFuture<Void>> all = over;
        over = new ArrayList<>();
        return all;
    }
}
