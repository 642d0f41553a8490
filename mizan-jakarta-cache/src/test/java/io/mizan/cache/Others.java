// SPDX-License-Identifier: Apache-2.0
package io.mizan.cache;

import io.mizan.cache.peer.Peers;
import io.mizan.cache.peer.PeersException;
import io.mizan.spi.InvalidationListener.Expectation;
import io.mizan.spi.Nodes;
import io.mizan.spi.Stale;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** Other nodes, as a test has them. */
final class Others implements Peers {
    Duration recovery = Duration.ZERO;

    final CompletableFuture<Void> obeyed = new CompletableFuture<>();
    volatile @Nullable String reason;

    @Nullable PeersException refusal;

    @Override
    public @Nullable String bypass() {
        return reason;
    }

    @Override
    public CompletionStage<?> keepOut(List<Stale> stale, Duration during) {
        recovery = during;
        return obeyed;
    }

    @Override
    public CompletionStage<?> stale(List<Stale> stale) {
        return obeyed;
    }

    @Override
    public Expectation join() throws PeersException {
        if (refusal != null) {
            throw refusal;
        }
        return () -> {};
    }

    @Override
    public void close() {}

    @Override
    public Nodes nodes() {
        return Nodes.alone();
    }
}
