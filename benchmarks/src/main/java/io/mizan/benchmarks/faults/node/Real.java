// SPDX-License-Identifier: Apache-2.0
package io.mizan.benchmarks.faults.node;

import io.mizan.cache.NeverStaleCache;
import io.mizan.cache.clock.InvalidationClock;
import io.mizan.cache.cluster.ClusterPeers;
import io.mizan.cache.cluster.ClusterSettings;
import io.mizan.cache.entry.Entries;
import io.mizan.cache.peer.Alone;
import io.mizan.cache.peer.Peers;
import io.mizan.cache.peer.PeersException;
import io.mizan.cache.witness.JdbcWitness;
import io.mizan.cache.witness.Witness;
import io.mizan.spi.ContextCache;
import io.mizan.spi.InvalidationListener.Expectation;
import io.mizan.spi.Stale;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.infinispan.manager.EmbeddedCacheManager;

/** The cache as it is. */
final class Real implements Origin {
    private static final int MOST = 10_000;
    private static final Duration LIFESPAN = Duration.ofMinutes(10);
    private static final Duration WAIT = Duration.ofSeconds(20);

    private final EmbeddedCacheManager manager;
    private final Peers peers;
    private final NeverStaleCache cache;

    private Real(EmbeddedCacheManager manager, Peers peers, NeverStaleCache cache) {
        this.manager = manager;
        this.peers = peers;
        this.cache = cache;
    }

    /** Joins the others, if there are to be any. */
    static Origin start(NodeSettings settings, Transactions transactions) throws IOException, PeersException {
        EmbeddedCacheManager manager = Entries.manager();
        InvalidationClock clock = new InvalidationClock();
        Peers peers = settings.mode() == Mode.SINGLE ? new Alone() : peers(settings, transactions, clock);
        NeverStaleCache cache = new NeverStaleCache(
                clock, Entries.in(manager, MOST, LIFESPAN), peers, WAIT, LIFESPAN, transactions::isActive);
        return new Real(manager, peers, cache);
    }

    private static Peers peers(NodeSettings settings, Transactions transactions, InvalidationClock clock)
            throws IOException, PeersException {
        Path stack = Stack.write(settings.ports());
        try {
            ClusterSettings cluster =
                    new ClusterSettings("items", stack.toString(), "127.0.0.1", settings.port(), settings.lease());
            Witness witness = settings.mode() == Mode.WITNESS ? new JdbcWitness(transactions, settings.lease()) : null;
            return settings.design().of(ClusterPeers.join(cluster, settings.secret(), witness, clock));
        } finally {
            Files.delete(stack);
        }
    }

    @Override
    public ContextCache cache() {
        return cache;
    }

    @Override
    public Expectation expected(List<Stale> stale) throws Exception {
        return cache.expected();
    }

    @Override
    public CompletionStage<?> invalidated(List<Stale> stale) {
        return cache.invalidated(stale);
    }

    @Override
    public void cut(boolean off) {
        Cut.set(off);
    }

    @Override
    public int size() {
        return Cut.size();
    }

    @Override
    public void close() {
        peers.close();
        manager.stop();
    }
}
