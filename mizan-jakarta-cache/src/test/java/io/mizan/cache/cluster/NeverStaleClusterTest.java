// SPDX-License-Identifier: Apache-2.0
package io.mizan.cache.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import io.mizan.cache.NeverStaleCache;
import io.mizan.cache.clock.InvalidationClock;
import io.mizan.cache.entry.Entries;
import io.mizan.cache.witness.JdbcWitness;
import io.mizan.spi.ContextCache.Answer;
import io.mizan.spi.ContextCache.Body;
import io.mizan.spi.ContextCache.Entry;
import io.mizan.spi.ContextCache.Source;
import io.mizan.spi.InvalidationListener.Expectation;
import io.mizan.spi.Stale;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicIntegerArray;
import org.h2.jdbcx.JdbcDataSource;
import org.infinispan.manager.EmbeddedCacheManager;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Three nodes as they are deployed, one truth, and threads that read and change it on all of them. */
final class NeverStaleClusterTest {
    private static final int KEYS = 8;
    private static final int ROUNDS = 4000;

    private final JdbcDataSource source = new JdbcDataSource();
    private final Nodes nodes = new Nodes();
    private final byte[] key = Nodes.newKey();
    private final AtomicIntegerArray truth = new AtomicIntegerArray(KEYS);
    private final AtomicIntegerArray acknowledged = new AtomicIntegerArray(KEYS);
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<Deployed> all = new ArrayList<>();

    private record Deployed(ClusterPeers peers, NeverStaleCache cache, EmbeddedCacheManager manager) {}

    /** What one thread saw. */
    private record Seen(int reads, int hits, int stale) {}

    @BeforeEach
    void deploy() throws Exception {
        source.setURL("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
        for (int i = 0; i < 3; i++) {
            InvalidationClock clock = new InvalidationClock();
            ClusterPeers peers = ClusterPeers.join(nodes.settings(), key, new JdbcWitness(source, Nodes.LEASE), clock);
            EmbeddedCacheManager manager = Entries.manager();
            Entries entries = Entries.in(manager, 1000, Duration.ofMinutes(10));
            all.add(new Deployed(
                    peers,
                    new NeverStaleCache(
                            clock, entries, peers, Duration.ofSeconds(30), Duration.ofMinutes(1), () -> false),
                    manager));
        }
        Nodes.await(() -> all.stream().allMatch(one -> one.peers().bypass() == null));
    }

    @AfterEach
    void stop() {
        threads.shutdownNow();
        all.forEach(one -> {
            one.peers().close();
            one.manager().stop();
        });
    }

    @Test
    void whateverIsReadAnywhere_isNoOlderThanWhatWasAnsweredBefore() throws Exception {
        List<Future<Seen>> readers = new ArrayList<>();
        List<Future<Integer>> mutators = new ArrayList<>();
        for (Deployed node : all) {
            readers.add(threads.submit(() -> readMany(node.cache())));
            readers.add(threads.submit(() -> readMany(node.cache())));
            Callable<Integer> mutator = () -> mutateMany(node.cache());
            mutators.add(threads.submit(mutator));
        }
        int hits = 0;
        for (Future<Seen> reader : readers) {
            Seen seen = reader.get(120, TimeUnit.SECONDS);
            assertThat(seen.stale()).isZero();
            hits += seen.hits();
        }
        assertThat(hits).isGreaterThan(ROUNDS / 10);
        for (Future<Integer> mutator : mutators) {
            assertThat(mutator.get(120, TimeUnit.SECONDS)).isPositive();
        }
    }

    private Seen readMany(NeverStaleCache cache) throws Exception {
        int hits = 0;
        int stale = 0;
        for (int i = 0; i < ROUNDS; i++) {
            int at = ThreadLocalRandom.current().nextInt(KEYS);
            int least = acknowledged.get(at);
            Answer answer = cache.begin().get(entry(at), () -> body(truth.get(at)));
            hits += answer.source() == Source.HIT ? 1 : 0;
            stale += value(answer) < least ? 1 : 0;
        }
        return new Seen(ROUNDS, hits, stale);
    }

    private int mutateMany(NeverStaleCache cache) throws Exception {
        int count = 0;
        for (; count < 200; count++) {
            int at = ThreadLocalRandom.current().nextInt(KEYS);
            Expectation transaction = cache.expected();
            int value = truth.incrementAndGet(at);
            cache.invalidated(List.of(new Stale.Instances("owner", params(at))))
                    .toCompletableFuture()
                    .get(60, TimeUnit.SECONDS);
            transaction.ended();
            acknowledged.accumulateAndGet(at, value, Math::max);
        }
        return count;
    }

    private static Map<String, String> params(int at) {
        return Map.of("owner_id", String.valueOf(at));
    }

    private static Entry entry(int at) {
        byte[] key = new byte[32];
        key[0] = (byte) at;
        return new Entry(key, "owner", params(at), 0);
    }

    private static Body body(int value) {
        return new Body(String.valueOf(value).getBytes(StandardCharsets.UTF_8), "\"" + value + "\"", true);
    }

    private static int value(Answer answer) {
        return Integer.parseInt(new String(answer.body().bytes(), StandardCharsets.UTF_8));
    }
}
