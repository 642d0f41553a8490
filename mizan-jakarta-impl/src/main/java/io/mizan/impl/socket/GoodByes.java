// SPDX-License-Identifier: Apache-2.0
package io.mizan.impl.socket;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Says good-bye to clients. A few at a time, for on some servers each keeps a thread until the client has answered, and others
 * are needed to hear that; one that keeps its thread for too long is not counted any more.
 */
final class GoodByes {

    private static final int AT_A_TIME = 4;
    private static final long PATIENCE = Duration.ofSeconds(10).toNanos();

    private final Executor executor;
    private final LongSupplier clock;

    // all guarded by this; held and begun in the order of their times
    private final Queue<Since> held = new ArrayDeque<>();
    private final Deque<FutureTask<?>> due = new ArrayDeque<>();
    private final List<Since> begun = new ArrayList<>();

    private record Since(FutureTask<?> goodBye, long nanos) {}

    /**
     * None so far.
     *
     * @param executor has a thread to wait in
     * @param clock nanoseconds, from anywhere
     */
    GoodByes(Executor executor, LongSupplier clock) {
        this.executor = executor;
        this.clock = clock;
    }

    /** Is said when there is a place for it; never waits. */
    void say(FutureTask<?> goodBye) {
        synchronized (this) {
            due.add(goodBye);
        }
        begin();
    }

    /** Is said after a while, unless it is done by then. */
    synchronized void hold(FutureTask<?> goodBye) {
        held.add(new Since(goodBye, clock.getAsLong()));
    }

    /** To be called about once a second. */
    void tick() {
        synchronized (this) {
            for (Since first = held.peek(); first != null && isOver(first); first = held.peek()) {
                due.add(held.remove().goodBye());
            }
        }
        begin();
    }

    private boolean isOver(Since one) {
        return one.goodBye().isDone() || clock.getAsLong() - one.nanos() > PATIENCE;
    }

    private void begin() {
        for (FutureTask<?> next = next(); next != null; next = next()) {
            FutureTask<?> one = next;
            try {
                executor.execute(() -> {
                    one.run();
                    begin();
                });
            } catch (RejectedExecutionException full) {
                back(one);
                return;
            }
        }
    }

    /** The server has no thread just now: it is tried again with the next tick. */
    private synchronized void back(FutureTask<?> goodBye) {
        begun.removeIf(one -> one.goodBye() == goodBye);
        due.addFirst(goodBye);
    }

    private synchronized @Nullable FutureTask<?> next() {
        begun.removeIf(this::isOver);
        FutureTask<?> next = begun.size() < AT_A_TIME ? due.poll() : null;
        if (next != null) {
            begun.add(new Since(next, clock.getAsLong()));
        }
        return next;
    }

    /**
     * Waits until some are said.
     *
     * @param patience for all of them together
     */
    static void await(Collection<? extends Future<?>> some, Duration patience) {
        long end = System.nanoTime() + patience.toNanos();
        for (Future<?> one : some) {
            try {
                one.get(end - System.nanoTime(), TimeUnit.NANOSECONDS);
            } catch (CancellationException | ExecutionException over) {
                // it ended in another way
            } catch (TimeoutException late) {
                return;
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }
}
