// SPDX-License-Identifier: Apache-2.0
package io.mizan.benchmarks.faults.node;

import io.mizan.spi.Stale;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** A mistake: a change is answered before the other nodes have acknowledged it. */
final class AnswersEarly extends Wrapped {

    AnswersEarly(Origin inner) {
        super(inner);
    }

    @Override
    public CompletionStage<?> invalidated(List<Stale> stale) {
        CompletionStage<?> unawaited = super.invalidated(stale);
        return unawaited.toCompletableFuture().isDone() ? unawaited : CompletableFuture.completedFuture(null);
    }
}
