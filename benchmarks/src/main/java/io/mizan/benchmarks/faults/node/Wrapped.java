// SPDX-License-Identifier: Apache-2.0
package io.mizan.benchmarks.faults.node;

import io.mizan.spi.ContextCache;
import io.mizan.spi.InvalidationListener.Expectation;
import io.mizan.spi.Stale;
import java.util.List;
import java.util.concurrent.CompletionStage;

/** Does as another does; what extends it does one thing otherwise. */
abstract class Wrapped implements Origin {
    private final Origin inner;

    Wrapped(Origin inner) {
        this.inner = inner;
    }

    @Override
    public ContextCache cache() {
        return inner.cache();
    }

    @Override
    public Expectation expected(List<Stale> stale) throws Exception {
        return inner.expected(stale);
    }

    @Override
    public CompletionStage<?> invalidated(List<Stale> stale) {
        return inner.invalidated(stale);
    }

    @Override
    public void cut(boolean off) {
        inner.cut(off);
    }

    @Override
    public int size() {
        return inner.size();
    }

    @Override
    public void close() {
        inner.close();
    }
}
