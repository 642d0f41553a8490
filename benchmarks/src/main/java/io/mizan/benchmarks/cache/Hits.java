// SPDX-License-Identifier: Apache-2.0
package io.mizan.benchmarks.cache;

import io.mizan.cache.entry.Entries;
import io.mizan.cache.entry.Key;
import io.mizan.spi.ContextCache;
import java.util.List;
import org.infinispan.AdvancedCache;
import org.infinispan.configuration.cache.ConfigurationBuilder;
import org.infinispan.manager.EmbeddedCacheManager;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** A hit, against a get of a simple cache with the same bounds that checks nothing. */
@State(Scope.Thread)
public class Hits {
    /** A power of two */
    private static final int ENTRIES = 1 << 12;

    private Warm warm = new Warm(0);
    private EmbeddedCacheManager manager = Entries.manager();
    private AdvancedCache<Key, ContextCache.Body> bare = bare(manager);
    private int turn;

    private static AdvancedCache<Key, ContextCache.Body> bare(EmbeddedCacheManager manager) {
        manager.defineConfiguration(
                "bare",
                new ConfigurationBuilder()
                        .simpleCache(true)
                        .memory()
                        .maxCount(2 * ENTRIES)
                        .expiration()
                        .lifespan(3_600_000)
                        .build());
        return manager.<Key, ContextCache.Body>getCache("bare").getAdvancedCache();
    }

    /** Stores the same in both. */
    @Setup
    public void store() {
        warm.close();
        warm = new Warm(ENTRIES);
        for (ContextCache.Entry entry : warm.entries()) {
            bare.put(Key.of(entry.key()), Warm.BODY);
        }
    }

    /** Stops both. */
    @TearDown
    public void stop() {
        warm.close();
        manager.stop();
    }

    private ContextCache.Entry next() {
        List<ContextCache.Entry> all = warm.entries();
        return all.get(turn++ & (ENTRIES - 1));
    }

    /** As a fetch that finds what it asks for. */
    @Benchmark
    public ContextCache.Body ours() {
        return warm.read(next()).body();
    }

    /** A get. */
    @Benchmark
    public ContextCache.@Nullable Body theirs() {
        return bare.get(Key.of(next().key()));
    }

    /** What the key alone takes. */
    @Benchmark
    public Key key() {
        return Key.of(next().key());
    }
}
