// SPDX-License-Identifier: Apache-2.0
package io.mizan.benchmarks.faults.node;

import io.mizan.spi.InvalidationListener.Expectation;
import io.mizan.spi.Stale;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** A mistake: what is stale is said before the commit, not after it. */
final class TellsEarly extends Wrapped {

    TellsEarly(Origin inner) {
        super(inner);
    }

    @Override
    public Expectation expected(List<Stale> stale) throws Exception {
        Expectation expectation = super.expected(stale);
        super.invalidated(stale).toCompletableFuture().get();
        return expectation;
    }

    @Override
    public CompletionStage<?> invalidated(List<Stale> stale) {
        return CompletableFuture.completedFuture(null);
    }
}
