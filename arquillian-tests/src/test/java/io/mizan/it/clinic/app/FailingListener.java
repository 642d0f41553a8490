// SPDX-License-Identifier: Apache-2.0
package io.mizan.it.clinic.app;

import io.mizan.spi.InvalidationListener;
import io.mizan.spi.Stale;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Does not obey when it is told not to. */
@ApplicationScoped
public class FailingListener implements InvalidationListener {
    private volatile String how = "";

    void fail(String as) {
        how = as;
    }

    @Override
    public CompletionStage<?> invalidated(List<Stale> stale) {
        return switch (how) {
            case "throws" -> throw new IllegalStateException("a listener throws");
            case "fails" -> CompletableFuture.failedFuture(new IllegalStateException("a listener fails"));
            default -> CompletableFuture.completedFuture(null);
        };
    }
}
