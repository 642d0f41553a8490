// SPDX-License-Identifier: Apache-2.0
package io.mizan.cache.cdi;

import io.mizan.cache.Counts;
import io.mizan.cache.NeverStaleCache;
import io.mizan.cache.clock.InvalidationClock;
import io.mizan.cache.diary.Diary;
import io.mizan.cache.diary.NotedMemory;
import io.mizan.cache.entry.Entries;
import io.mizan.cache.peer.Peers;
import io.mizan.cache.settings.CacheMode;
import io.mizan.cache.settings.CacheSettings;
import io.mizan.spi.ContextCache;
import io.mizan.spi.Explanation;
import io.mizan.spi.InvalidationListener;
import io.mizan.spi.Nodes;
import io.mizan.spi.Stale;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.infinispan.manager.EmbeddedCacheManager;
import org.jspecify.annotations.Nullable;

/** The cache of an application, as its settings say. It starts and ends with it. */
@ApplicationScoped
public class ContextMemory implements ContextCache, InvalidationListener {

    @Inject
    CacheExtension extension;

    @Inject
    Transactions transactions;

    private @Nullable EmbeddedCacheManager manager;
    private @Nullable Peers peers;
    private @Nullable NeverStaleCache cache;
    private @Nullable Console console;

    /** For the container. */
    public ContextMemory() {}

    void begun(@Observes @Initialized(ApplicationScoped.class) Object application) {
        // the bean is made now: a cluster is joined before the first request
    }

    @PostConstruct
    void start() {
        CacheSettings settings = extension.settings();
        if (settings.mode() == CacheMode.OFF) {
            return;
        }
        InvalidationClock clock = new InvalidationClock();
        Diary diary = settings.development() ? new Diary(Clock.systemUTC()) : null;
        Peers others =
                PeersBySettings.of(settings, extension.key(), diary == null ? clock : new NotedMemory(clock, diary));
        peers = others;
        EmbeddedCacheManager made = Entries.manager();
        manager = made;
        NeverStaleCache memory = new NeverStaleCache(
                clock,
                Entries.in(made, settings.entries(), settings.lifespan()),
                others,
                settings.longestWait(),
                settings.recovery(),
                transactions::isActive,
                diary);
        cache = memory;
        console = new Console(
                settings.application().orElse(""),
                new CacheFigures(memory::counts, () -> passedBy().orElse("")));
    }

    @PreDestroy
    void stop() {
        if (console != null) {
            console.close();
        }
        if (peers != null) {
            peers.close();
        }
        if (manager != null) {
            Entries.stop(manager);
        }
    }

    @Override
    public Reading begin() {
        NeverStaleCache memory = cache;
        return memory != null ? memory.begin() : (entry, filler) -> Answer.of(filler.fill(), Source.MISS, "");
    }

    @Override
    public CompletionStage<?> invalidated(List<Stale> stale) {
        NeverStaleCache memory = cache;
        return memory != null ? memory.invalidated(stale) : CompletableFuture.completedFuture(null);
    }

    @Override
    public CompletionStage<?> doubted(List<Stale> stale) {
        NeverStaleCache memory = cache;
        return memory != null ? memory.doubted(stale) : CompletableFuture.completedFuture(null);
    }

    @Override
    public Duration recovery() {
        return extension.settings().recovery();
    }

    @Override
    public CompletionStage<?> invalidated(List<Stale> stale, String origin) {
        NeverStaleCache memory = cache;
        return memory != null ? memory.invalidated(stale, origin) : CompletableFuture.completedFuture(null);
    }

    @Override
    public Explanation explain(Entry entry) {
        NeverStaleCache memory = cache;
        return memory != null ? memory.explain(entry) : Explanation.none("mode off");
    }

    @Override
    public Expectation expected() throws Exception {
        NeverStaleCache memory = cache;
        return memory != null ? memory.expected() : () -> {};
    }

    /** The nodes of its cluster. */
    Nodes nodes() {
        Peers others = peers;
        return others != null ? others.nodes() : Nodes.alone();
    }

    /**
     * Whose memory it is.
     *
     * @return the application's name; empty: it has none
     */
    public Optional<String> application() {
        return extension.settings().application();
    }

    /**
     * What has happened so far.
     *
     * @return empty where the cache is off
     */
    public Optional<Counts> counts() {
        return Optional.ofNullable(cache).map(NeverStaleCache::counts);
    }

    /**
     * Why this node does not serve from its memory just now.
     *
     * @return empty: it does, or the cache is off
     */
    public Optional<String> passedBy() {
        return Optional.ofNullable(peers).map(Peers::bypass);
    }
}
