// SPDX-License-Identifier: Apache-2.0
package io.mizan.it.clinic.app;

import io.mizan.spi.InvalidationListener;
import io.mizan.spi.Stale;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

/** Writes down each invalidation, with what another transaction sees at that moment; obeys when it is told to. */
@ApplicationScoped
public class Recorder implements InvalidationListener {
    private static final long PATIENCE_SECONDS = 20;

    @Inject
    Elsewhere elsewhere;

    private final List<String> told = new CopyOnWriteArrayList<>();
    private final List<String> seen = new CopyOnWriteArrayList<>();
    private final List<String> atStart = new CopyOnWriteArrayList<>();
    private final AtomicInteger begun = new AtomicInteger();
    private final AtomicInteger ended = new AtomicInteger();
    private volatile boolean started;
    private volatile Hold hold = Hold.open();

    private record Hold(CompletableFuture<Void> obeyed, CountDownLatch reached) {
        static Hold open() {
            return new Hold(CompletableFuture.completedFuture(null), new CountDownLatch(1));
        }
    }

    @Override
    public CompletionStage<?> invalidated(List<Stale> stale) {
        told.add(stale.stream().map(Recorder::line).collect(Collectors.joining(", ")));
        stale.forEach(this::look);
        Hold now = hold;
        now.reached().countDown();
        return now.obeyed();
    }

    @Override
    public CompletionStage<?> doubted(List<Stale> stale) {
        told.add("doubted " + stale.stream().map(Recorder::line).collect(Collectors.joining(", ")));
        return CompletableFuture.completedFuture(null);
    }

    @Override
    public Expectation expected() {
        begun.incrementAndGet();
        return ended::incrementAndGet;
    }

    private static String line(Stale stale) {
        if (stale instanceof Stale.Instances instances) {
            Map<String, String> sorted = new TreeMap<>(instances.params());
            return instances.context()
                    + sorted.entrySet().stream()
                            .map(e -> ";" + e.getKey() + "=" + e.getValue())
                            .collect(Collectors.joining());
        }
        return "*";
    }

    private void look(Stale stale) {
        if (stale instanceof Stale.Instances owner
                && owner.context().equals("owner")
                && owner.params().containsKey("owner_id")) {
            seen.add(elsewhere.nameOf(Long.parseLong(owner.params().get("owner_id"))));
        }
    }

    List<String> told() {
        return List.copyOf(told);
    }

    List<String> seen() {
        return List.copyOf(seen);
    }

    /** How many transactions it was told to expect something of. */
    int begun() {
        return begun.get();
    }

    /** Of the ends of how many of them it was told. */
    int ended() {
        return ended.get();
    }

    /** What it was told before anybody asked it to forget. */
    List<String> atStart() {
        return List.copyOf(atStart);
    }

    void forget() {
        if (!started) {
            atStart.addAll(told);
            started = true;
        }
        told.clear();
        seen.clear();
        begun.set(0);
        ended.set(0);
    }

    /** From now on nothing is obeyed until {@link #release()}. */
    void hold() {
        hold = new Hold(new CompletableFuture<>(), new CountDownLatch(1));
    }

    /** Comes back when there has been an invalidation since {@link #hold()}. */
    boolean held() throws InterruptedException {
        return hold.reached().await(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }

    void release() {
        Hold held = hold;
        hold = Hold.open();
        held.obeyed().complete(null);
    }
}
