// SPDX-License-Identifier: Apache-2.0
package io.mizan.cache.entry;

import io.reactivex.rxjava3.schedulers.Schedulers;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.infinispan.AdvancedCache;
import org.infinispan.configuration.cache.Configuration;
import org.infinispan.configuration.cache.ConfigurationBuilder;
import org.infinispan.configuration.global.GlobalConfigurationBuilder;
import org.infinispan.configuration.global.ShutdownHookBehavior;
import org.infinispan.container.entries.CacheEntry;
import org.infinispan.eviction.EvictionStrategy;
import org.infinispan.manager.DefaultCacheManager;
import org.infinispan.manager.EmbeddedCacheManager;
import org.jspecify.annotations.Nullable;

/**
 * The memory of one node: a simple cache of Infinispan, which is local whatever its manager is connected to. For use by any
 * number of threads.
 */
public final class Entries {

    private static final String NAME = "mizan-contexts";

    private final AdvancedCache<Key, Kept> cache;
    private final long lifespanMillis;

    private Entries(AdvancedCache<Key, Kept> cache, long lifespanMillis) {
        this.cache = cache;
        this.lifespanMillis = lifespanMillis;
    }

    /**
     * A memory.
     *
     * @param manager that has none yet; whoever has made it stops it
     * @param most how many bodies are kept, at least 1
     * @param lifespan the longest that one is kept
     * @return an empty memory
     */
    public static Entries in(EmbeddedCacheManager manager, long most, Duration lifespan) {
        Configuration bounds = new ConfigurationBuilder()
                .simpleCache(true)
                .memory()
                .maxCount(most)
                .whenFull(EvictionStrategy.REMOVE)
                .expiration()
                .lifespan(lifespan.toMillis(), TimeUnit.MILLISECONDS)
                .build();
        manager.defineConfiguration(NAME, bounds);
        return new Entries(manager.<Key, Kept>getCache(NAME).getAdvancedCache(), lifespan.toMillis());
    }

    /**
     * A manager without other nodes, that leaves nothing behind once it is stopped.
     *
     * @return started
     */
    public static EmbeddedCacheManager manager() {
        GlobalConfigurationBuilder global = new GlobalConfigurationBuilder().nonClusteredDefault();
        global.classLoader(Entries.class.getClassLoader());
        global.jmx().disable();
        global.metrics().gauges(false).histograms(false);
        global.shutdown().hookBehavior(ShutdownHookBehavior.DONT_REGISTER);
        global.nonBlockingThreadPool().threadFactory(new PoolThreads.NonBlocking());
        global.blockingThreadPool().threadFactory(new PoolThreads());
        global.expirationThreadPool().threadFactory(new PoolThreads());
        global.listenerThreadPool().threadFactory(new PoolThreads());
        return new DefaultCacheManager(global.build());
    }

    /**
     * Stops a manager, and what it leaves running: a thread of RxJava's, which would keep a redeployed WAR in memory. Where other
     * applications have that library too, it is left alone.
     *
     * @param manager of {@link #manager()}
     */
    public static void stop(EmbeddedCacheManager manager) {
        manager.stop();
        if (Schedulers.class.getClassLoader() == Entries.class.getClassLoader()) {
            Schedulers.shutdown();
        }
    }

    /**
     * What is kept under a key.
     *
     * @param key of a body
     * @return null: nothing
     */
    public @Nullable Kept get(Key key) {
        return cache.get(key);
    }

    /**
     * For how long a body has been kept, and may be.
     *
     * @param key of a body
     * @return null: it is not kept
     */
    public @Nullable Term term(Key key) {
        CacheEntry<Key, Kept> entry = cache.getCacheEntry(key);
        return entry == null ? null : new Term(Instant.ofEpochMilli(entry.getCreated()), entry.getLifespan());
    }

    /**
     * How long a body is kept.
     *
     * @param since when it was made
     * @param lifespanMillis the longest that it is kept
     */
    public record Term(Instant since, long lifespanMillis) {}

    /**
     * Keeps a body.
     *
     * @param key of the body
     * @param kept what is kept
     * @param lifetimeMillis the longest that it may live; 0: as all do
     */
    public void put(Key key, Kept kept, long lifetimeMillis) {
        if (lifetimeMillis == 0 || lifetimeMillis >= lifespanMillis) {
            cache.put(key, kept);
        } else {
            cache.put(key, kept, lifetimeMillis, TimeUnit.MILLISECONDS);
        }
    }

    /**
     * How many bodies are kept, stale ones among them.
     *
     * @return an estimate
     */
    public int size() {
        return cache.withFlags(org.infinispan.context.Flag.CACHE_MODE_LOCAL).size();
    }
}
