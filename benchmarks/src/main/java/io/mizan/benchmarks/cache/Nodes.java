// SPDX-License-Identifier: Apache-2.0
package io.mizan.benchmarks.cache;

import io.mizan.cache.NeverStaleCache;
import io.mizan.cache.clock.InvalidationClock;
import io.mizan.cache.cluster.ClusterPeers;
import io.mizan.cache.cluster.ClusterSettings;
import io.mizan.cache.entry.Entries;
import io.mizan.cache.peer.Peers;
import io.mizan.cache.peer.PeersException;
import io.mizan.spi.Stale;
import java.io.IOException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.locks.LockSupport;
import org.infinispan.manager.EmbeddedCacheManager;

/** The caches of a cluster's nodes, all in this JVM, each with a channel of its own. */
final class Nodes implements AutoCloseable {
    private static final Duration LEASE = Duration.ofSeconds(1);
    private static final Duration BREATH = Duration.ofMillis(20);
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final EmbeddedCacheManager manager = Entries.manager();
    private final List<InvalidationClock> clocks = new ArrayList<>();
    private final List<Peers> peers = new ArrayList<>();
    private final NeverStaleCache first;

    /** Starts so many, and waits until each holds the leases of all others. */
    Nodes(int count) throws IOException, PeersException {
        byte[] secret = new byte[32];
        new SecureRandom().nextBytes(secret);
        try (Loopback loopback = new Loopback(count)) {
            for (int i = 0; i < count; i++) {
                ClusterSettings settings =
                        new ClusterSettings("nodes", loopback.file(i), "127.0.0.1", loopback.port(i), LEASE);
                InvalidationClock clock = new InvalidationClock();
                clocks.add(clock);
                peers.add(ClusterPeers.join(settings, secret, null, clock));
            }
        }
        first = new NeverStaleCache(
                clocks.get(0),
                Entries.in(manager, 1_000, Duration.ofHours(1)),
                peers.get(0),
                Duration.ofSeconds(20),
                Duration.ofMinutes(1),
                () -> false);
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!allObey()) {
            if (System.nanoTime() > end) {
                throw new IOException("the nodes do not find each other");
            }
            LockSupport.parkNanos(BREATH.toNanos());
        }
    }

    private boolean allObey() {
        List<Long> before = clocks.stream().map(InvalidationClock::stamp).toList();
        tell(0);
        for (int i = 0; i < before.size(); i++) {
            if (clocks.get(i).stamp() == before.get(i) || peers.get(i).bypass() != null) {
                return false;
            }
        }
        return true;
    }

    /** An invalidation at the first node, until all others have obeyed. */
    void tell(int owner) {
        try {
            first.invalidated(List.of(new Stale.Instances(Warm.CONTEXT, Map.of("owner_id", String.valueOf(owner)))))
                    .toCompletableFuture()
                    .get();
        } catch (InterruptedException | ExecutionException failed) {
            throw new IllegalStateException(failed);
        }
    }

    @Override
    public void close() {
        peers.forEach(Peers::close);
        Entries.stop(manager);
    }
}
