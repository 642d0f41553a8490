// SPDX-License-Identifier: Apache-2.0
package io.mizan.cache.cdi;

import io.mizan.cache.Counts;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;
import org.eclipse.microprofile.metrics.Metadata;
import org.eclipse.microprofile.metrics.MetricID;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.metrics.Tag;

/**
 * Shows a cache's figures in MicroProfile Metrics: the same as {@link Console}. The extension makes it a bean where the server has
 * that. A registry is the whole server's: an application takes back what is its own, and nothing else.
 */
public class CacheMetrics {

    private static final List<String> REASONS = List.of("transaction", "lease", "witness", "recovery");

    @Inject
    MetricRegistry registry;

    private final List<MetricID> shown = new ArrayList<>();

    /** For the container. */
    public CacheMetrics() {}

    /** A class that an extension adds does not see the beans of its own archive on every server: it asks for them. */
    void begun(@Observes @Initialized(ApplicationScoped.class) Object application) {
        ContextMemory memory = CDI.current().select(ContextMemory.class).get();
        if (memory.counts().isEmpty()) {
            return; // the cache is off
        }
        Tag name = new Tag("application", memory.application().orElse("unnamed"));
        show(memory, "hits", "answers from memory", Counts::hits, name);
        show(memory, "misses", "runs of a context's functions", Counts::misses, name);
        show(memory, "invalidations", "of this node's own mutations", Counts::invalidations, name);
        show(memory, "joins", "waits for another's run", Counts::joins, name);
        show(memory, "entries", "bodies in memory, stale ones among them", Counts::entries, name);
        for (String reason : REASONS) {
            Tag why = new Tag("reason", reason);
            ToLongFunction<Counts> bypasses = counts -> counts.bypasses().getOrDefault(reason, 0L);
            show(memory, "bypasses", "fetches that passed memory by", bypasses, name, why);
            show("passed_by", "1: memory is passed by now", () -> isPassedBy(memory, reason) ? 1L : 0L, name, why);
        }
    }

    private static boolean isPassedBy(ContextMemory memory, String reason) {
        return memory.passedBy().filter(reason::equals).isPresent();
    }

    private void show(ContextMemory memory, String name, String what, ToLongFunction<Counts> figure, Tag... tags) {
        show(name, what, () -> memory.counts().map(figure::applyAsLong).orElse(0L), tags);
    }

    private void show(String name, String what, Supplier<Long> figure, Tag... tags) {
        Metadata described = Metadata.builder()
                .withName("mizan_cache_" + name)
                .withDescription(what)
                .build();
        registry.gauge(described, figure, tags);
        shown.add(new MetricID(described.getName(), tags));
    }

    @PreDestroy
    void end() {
        shown.forEach(registry::remove);
    }
}
