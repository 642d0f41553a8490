// SPDX-License-Identifier: Apache-2.0
package io.mizan.benchmarks.faults.node;

import io.mizan.spi.ContextCache;
import io.mizan.spi.InvalidationListener.Expectation;
import io.mizan.spi.Stale;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;

/** A cache as it is written first: a map, from which a change takes what it has changed. It tells no other node. */
final class Naive implements Origin {
    private final Map<ContextCache.Entry, ContextCache.Body> bodies = new ConcurrentHashMap<>();

    @Override
    public ContextCache cache() {
        return () -> this::get;
    }

    private ContextCache.Answer get(ContextCache.Entry entry, ContextCache.Filler filler) throws Exception {
        ContextCache.Body stored = bodies.get(entry);
        if (stored != null) {
            return ContextCache.Answer.of(stored, ContextCache.Source.HIT, "");
        }
        ContextCache.Body made = filler.fill();
        bodies.put(entry, made);
        return ContextCache.Answer.of(made, ContextCache.Source.STORED, "");
    }

    @Override
    public CompletionStage<?> invalidated(List<Stale> stale) {
        stale.forEach(s -> bodies.keySet().removeIf(entry -> hits(s, entry)));
        return CompletableFuture.completedFuture(null);
    }

    private static boolean hits(Stale stale, ContextCache.Entry entry) {
        return !(stale instanceof Stale.Instances some)
                || (some.context().equals(entry.context())
                        && some.params().entrySet().stream()
                                .allMatch(p -> entry.scope()
                                        .getOrDefault(p.getKey(), p.getValue())
                                        .equals(p.getValue())));
    }

    @Override
    public Expectation expected(List<Stale> stale) {
        return () -> {}; // Nobody has to know.
    }

    @Override
    public void cut(boolean off) {
        // It has nobody to be cut off from.
    }

    @Override
    public int size() {
        return 1;
    }

    @Override
    public void close() {
        bodies.clear();
    }
}
