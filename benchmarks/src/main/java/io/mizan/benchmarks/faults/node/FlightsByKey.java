// SPDX-License-Identifier: Apache-2.0
package io.mizan.benchmarks.faults.node;

import io.mizan.spi.ContextCache;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;

/** A mistake: who asks while functions run for the same key is given what they make, whatever was made stale meanwhile. */
final class FlightsByKey extends Wrapped {
    private final Map<ContextCache.Entry, CompletableFuture<ContextCache.Answer>> flights = new ConcurrentHashMap<>();

    FlightsByKey(Origin inner) {
        super(inner);
    }

    @Override
    public ContextCache cache() {
        return () -> this::get;
    }

    private ContextCache.Answer get(ContextCache.Entry entry, ContextCache.Filler filler) throws Exception {
        CompletableFuture<ContextCache.Answer> mine = new CompletableFuture<>();
        CompletableFuture<ContextCache.Answer> first = flights.putIfAbsent(entry, mine);
        if (first != null) {
            return first.get();
        }
        try {
            mine.complete(super.cache().begin().get(entry, filler));
        } catch (Exception failed) {
            mine.completeExceptionally(failed);
        } finally {
            flights.remove(entry, mine);
        }
        return mine.get();
    }
}
