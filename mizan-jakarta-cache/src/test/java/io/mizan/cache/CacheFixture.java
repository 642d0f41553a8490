// SPDX-License-Identifier: Apache-2.0
package io.mizan.cache;

import io.mizan.cache.clock.InvalidationClock;
import io.mizan.cache.entry.Entries;
import io.mizan.cache.peer.Alone;
import io.mizan.cache.peer.Peers;
import io.mizan.spi.ContextCache.Answer;
import io.mizan.spi.ContextCache.Body;
import io.mizan.spi.ContextCache.Entry;
import io.mizan.spi.ContextCache.Filler;
import io.mizan.spi.Stale;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.infinispan.manager.EmbeddedCacheManager;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Timeout;

/** A cache with a clock, a transaction and other nodes that a test sets. */
@Timeout(60)
abstract class CacheFixture {

    static final Duration LONG = Duration.ofMinutes(10);
    static final Duration RECOVERY = Duration.ofSeconds(150);
    static final Entry FIVE = entry(5, 0);
    static final Stale FIVE_STALE = new Stale.Instances("owner", Map.of("owner_id", "5"));

    final EmbeddedCacheManager manager = Entries.manager();
    final AtomicLong nanos = new AtomicLong(Long.MAX_VALUE - 1_000_000_000L); // about to wrap around
    final InvalidationClock clock = new InvalidationClock(nanos::get);
    final AtomicBoolean transaction = new AtomicBoolean();
    final AtomicInteger runs = new AtomicInteger();
    final ExecutorService threads = Executors.newCachedThreadPool();
    Peers peers = new Alone();

    @AfterEach
    final void stop() {
        threads.shutdownNow();
        manager.stop();
    }

    NeverStaleCache cache(long most, Duration lifespan) {
        return new NeverStaleCache(
                clock, Entries.in(manager, most, lifespan), peers, Duration.ofSeconds(5), RECOVERY, transaction::get);
    }

    String ask(NeverStaleCache cache, Entry entry) throws Exception {
        Filler filler = this::body;
        Answer answer = cache.begin().get(entry, filler);
        String source = (answer.source() + " " + answer.detail()).strip();
        return source + " " + text(answer.body());
    }

    Body body() {
        return new Body(("run " + runs.incrementAndGet()).getBytes(StandardCharsets.UTF_8), "\"e\"", true);
    }

    static String text(Body body) {
        return new String(body.bytes(), StandardCharsets.UTF_8);
    }

    static Entry entry(int id, long lifetimeMillis) {
        byte[] key = new byte[32];
        key[0] = (byte) id;
        key[31] = (byte) (id >> 8);
        return new Entry(key, "owner", Map.of("owner_id", "" + id), lifetimeMillis);
    }
}
