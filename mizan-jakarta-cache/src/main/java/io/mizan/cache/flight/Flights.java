// SPDX-License-Identifier: Apache-2.0
package io.mizan.cache.flight;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.LongAdder;

/**
 * One run for all who ask for the same while it lasts. What is the same is the caller's to say, and must hold the state of what
 * is read: whoever comes after an invalidation may not be given the result of a run that began before it.
 *
 * @param <K> what is asked for, and at which state
 * @param <V> what a run gives; what it throws is given to all who wait, too
 */
public final class Flights<K, V> {

    private final Map<K, CompletableFuture<V>> flights = new ConcurrentHashMap<>();
    private final LongAdder joins = new LongAdder();
    private final long limitNanos;

    /** Its thread was told to stop: that is no one else's failure. */
    private static final class Abandoned extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Abandoned() {
            super(null, null, false, false);
        }
    }

    /**
     * No flights yet.
     *
     * @param limit the longest that anyone waits for another's run
     */
    public Flights(Duration limit) {
        limitNanos = limit.toNanos();
    }

    /**
     * Runs, or waits for who does.
     *
     * @param key what is asked for, and at which state
     * @param run at most once, on this thread
     * @return what the run gave
     * @throws TimeoutException after the limit; who comes next runs anew
     * @throws Exception what the run threw
     */
    public V join(K key, Callable<V> run) throws Exception {
        long deadline = System.nanoTime() + limitNanos;
        while (true) {
            CompletableFuture<V> mine = new CompletableFuture<>();
            CompletableFuture<V> other = flights.putIfAbsent(key, mine);
            if (other == null) {
                return lead(key, mine, run);
            }
            joins.increment();
            try {
                return other.get(deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
            } catch (TimeoutException late) {
                flights.remove(key, other);
                throw late;
            } catch (ExecutionException failed) {
                Throwable cause = failed.getCause();
                if (cause instanceof Error error) {
                    throw error;
                } else if (cause instanceof Exception exception && !(cause instanceof Abandoned)) {
                    throw exception;
                }
            }
        }
    }

    /** Whoever finds no flight any more has to find what it has stored: it is over before those who wait are told. */
    private V lead(K key, CompletableFuture<V> flight, Callable<V> run) throws Exception {
        try {
            V value = run.call();
            flights.remove(key, flight);
            flight.complete(value);
            return value;
        } catch (Exception | Error failed) {
            flights.remove(key, flight);
            boolean stopped = failed instanceof InterruptedException
                    || Thread.currentThread().isInterrupted();
            flight.completeExceptionally(stopped ? new Abandoned() : failed);
            throw failed;
        }
    }

    /**
     * How often someone has waited for another's run.
     *
     * @return since the beginning
     */
    public long joins() {
        return joins.sum();
    }

    /**
     * How many runs are under way.
     *
     * @return a moment's number
     */
    public int underWay() {
        return flights.size();
    }
}
