// SPDX-License-Identifier: Apache-2.0
package io.mizan.benchmarks.cache;

import io.mizan.cache.NeverStaleCache;
import io.mizan.cache.clock.InvalidationClock;
import io.mizan.cache.entry.Entries;
import io.mizan.cache.peer.Alone;
import io.mizan.spi.ContextCache;
import io.mizan.spi.Stale;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.infinispan.manager.EmbeddedCacheManager;

/** One node's cache, with entries of owners that all have the same body. */
final class Warm implements AutoCloseable {
    static final String CONTEXT = "owner";
    static final ContextCache.Body BODY = new ContextCache.Body(new byte[1024], "\"LOrNgHgbkdPmAFfVH4VLWw\"", true);

    private final EmbeddedCacheManager manager = Entries.manager();
    private final NeverStaleCache cache;
    private final List<ContextCache.Entry> entries;

    /**
     * A cache.
     *
     * @param count how many entries there are; all of them are stored
     */
    Warm(int count) {
        this(count, 2 * count + 1_000);
    }

    /**
     * A cache.
     *
     * @param most how many entries it keeps at most
     */
    Warm(int count, int most) {
        cache = new NeverStaleCache(
                new InvalidationClock(),
                Entries.in(manager, most, Duration.ofHours(1)),
                new Alone(),
                Duration.ofSeconds(20),
                Duration.ofMinutes(1),
                () -> false);
        SplittableRandom random = new SplittableRandom(1);
        entries = IntStream.range(0, count).mapToObj(i -> entry(i, random)).toList();
        cache.invalidated(List.of(new Stale.Instances(CONTEXT, Map.of("owner_id", "-1"))));
        entries.forEach(this::read);
    }

    /** An entry that no other is equal to. */
    static ContextCache.Entry entry(int owner, SplittableRandom random) {
        byte[] key = new byte[32];
        ByteBuffer.wrap(key).putLong(random.nextLong()).putLong(random.nextLong());
        return new ContextCache.Entry(key, CONTEXT, Map.of("owner_id", String.valueOf(owner)), 0);
    }

    NeverStaleCache cache() {
        return cache;
    }

    List<ContextCache.Entry> entries() {
        return entries;
    }

    /** As a fetch does. */
    ContextCache.Answer read(ContextCache.Entry entry) {
        try {
            return cache.begin().get(entry, () -> BODY);
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
    }

    @Override
    public void close() {
        manager.stop();
    }
}
