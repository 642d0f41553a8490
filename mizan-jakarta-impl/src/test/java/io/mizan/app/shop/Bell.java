// SPDX-License-Identifier: Apache-2.0
package io.mizan.app.shop;

import io.mizan.spi.InvalidationListener;
import io.mizan.spi.Stale;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** Hears of each invalidation, and obeys at once unless it is told to wait. */
@ApplicationScoped
public class Bell implements InvalidationListener {
    private final List<String> rung = new CopyOnWriteArrayList<>();
    private final AtomicInteger expected = new AtomicInteger();
    private volatile boolean forbids;
    private volatile CompletableFuture<?> obeyed = CompletableFuture.completedFuture(null);
    private volatile CompletableFuture<Void> heard = new CompletableFuture<>();

    @Override
    public Expectation expected() throws IOException {
        expected.incrementAndGet();
        if (forbids) {
            throw new IOException("taken for dead");
        }
        return () -> rung.add("ended");
    }

    @Override
    public CompletionStage<?> invalidated(List<Stale> stale) {
        stale.forEach(one -> rung.add(one.toString()));
        heard.complete(null);
        return obeyed;
    }

    @Override
    public CompletionStage<?> doubted(List<Stale> stale) {
        stale.forEach(one -> rung.add("doubted " + one));
        return obeyed;
    }

    /** What it heard, in order. */
    public List<String> rung() {
        return List.copyOf(rung);
    }

    /** From now on nothing may commit that makes something stale. */
    public void forbid() {
        forbids = true;
    }

    /** In how many transactions it was told what to expect. */
    public int expectations() {
        return expected.get();
    }

    /** From now on it obeys when this is completed. */
    public CompletableFuture<?> hold() {
        heard = new CompletableFuture<>();
        obeyed = new CompletableFuture<>();
        return obeyed;
    }

    /** Completed by what it hears since it holds. */
    public CompletableFuture<Void> heard() {
        return heard;
    }
}
