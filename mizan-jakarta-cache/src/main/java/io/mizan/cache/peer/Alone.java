// SPDX-License-Identifier: Apache-2.0
package io.mizan.cache.peer;

import io.mizan.spi.InvalidationListener.Expectation;
import io.mizan.spi.Nodes;
import io.mizan.spi.Stale;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** No other node: there is nobody to ask or to tell. */
public final class Alone implements Peers {

    private final Nodes nodes = Nodes.alone();

    /** A node without others. */
    public Alone() {}

    @Override
    public @Nullable String bypass() {
        return null;
    }

    @Override
    public CompletionStage<?> stale(List<Stale> stale) {
        return CompletableFuture.completedFuture(null);
    }

    @Override
    public CompletionStage<?> keepOut(List<Stale> stale, Duration recovery) {
        return CompletableFuture.completedFuture(null);
    }

    @Override
    public Expectation join() {
        return () -> {};
    }

    @Override
    public Nodes nodes() {
        return nodes;
    }

    @Override
    public void close() {}
}
