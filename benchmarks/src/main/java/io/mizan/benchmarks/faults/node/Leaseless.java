// SPDX-License-Identifier: Apache-2.0
package io.mizan.benchmarks.faults.node;

import io.mizan.cache.peer.Peers;
import io.mizan.cache.peer.PeersException;
import io.mizan.spi.InvalidationListener.Expectation;
import io.mizan.spi.Nodes;
import io.mizan.spi.Stale;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** A mistake: memory is served from whether there is a lease or not. */
final class Leaseless implements Peers {
    private final Peers inner;

    Leaseless(Peers inner) {
        this.inner = inner;
    }

    @Override
    public @Nullable String bypass() {
        return null;
    }

    @Override
    public CompletionStage<?> stale(List<Stale> stale) {
        return inner.stale(stale);
    }

    @Override
    public CompletionStage<?> keepOut(List<Stale> stale, Duration recovery) {
        return inner.keepOut(stale, recovery);
    }

    @Override
    public Expectation join() throws PeersException {
        return inner.join();
    }

    @Override
    public Nodes nodes() {
        return inner.nodes();
    }

    @Override
    public void close() {
        inner.close();
    }
}
