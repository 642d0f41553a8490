// SPDX-License-Identifier: Apache-2.0
package io.mizan.impl.socket;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Queue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Good-byes that wait until what is under way to a client has been read: not for ever. */
final class GoodByes {

    private static final long PATIENCE = Duration.ofSeconds(10).toNanos();

    private record Held(FutureTask<?> goodBye, long since) {}

    // in the order of their times; guarded by this
    private final Queue<Held> all = new ArrayDeque<>();

    /**
     * One is said by somebody else soon, or by this.
     *
     * @param now nanoseconds, of a clock that is always the same
     */
    synchronized void hold(FutureTask<?> goodBye, long now) {
        all.add(new Held(goodBye, now));
    }

    /** Has those said that have waited for too long; to be called about once a second. */
    synchronized void tick(long now, Executor executor) {
        for (Held first = all.peek();
                first != null && (first.goodBye().isDone() || now - first.since() > PATIENCE);
                first = all.peek()) {
            all.remove();
            executor.execute(first.goodBye());
        }
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
