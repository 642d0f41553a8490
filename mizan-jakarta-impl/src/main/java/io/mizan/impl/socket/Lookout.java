// SPDX-License-Identifier: Apache-2.0
package io.mizan.impl.socket;

import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.LongSupplier;

/** What all watchers of a node share: what they watch, who judges whether they may, and when they are told. */
final class Lookout {

    /** Who was told something is told the next thing after this time, whatever happens meanwhile: in nanoseconds. */
    static final long PACE = Duration.ofMillis(100).toNanos();

    private final Sights sights;
    private final Timer timer;
    private final LongSupplier clock;
    private final long recheck;
    private final Watches watches = new Watches();

    // guarded by this
    private Set<Watcher> waiting = new LinkedHashSet<>();
    private boolean armed;

    /** Runs something after a time. */
    @FunctionalInterface
    interface Timer {
        /**
         * Runs it, on any thread.
         *
         * @throws RejectedExecutionException if it won't
         */
        void after(Runnable task, long nanos);
    }

    /**
     * Nobody watches anything.
     *
     * @param sights judges whether they may
     * @param timer has them told later
     * @param clock nanoseconds, from anywhere
     * @param recheck how old a guard's word may be
     */
    Lookout(Sights sights, Timer timer, LongSupplier clock, Duration recheck) {
        this.sights = sights;
        this.timer = timer;
        this.clock = clock;
        this.recheck = recheck.toNanos();
    }

    Sights sights() {
        return sights;
    }

    Watches watches() {
        return watches;
    }

    long nanoTime() {
        return clock.getAsLong();
    }

    /** In nanoseconds. */
    long recheck() {
        return recheck;
    }

    /** Has a watcher look again whether there is something to tell. */
    synchronized void later(Watcher watcher) {
        waiting.add(watcher);
        if (!armed) {
            armed = true;
            try {
                timer.after(this::flush, PACE);
            } catch (RejectedExecutionException full) {
                armed = false; // the tick of the connections flushes too
            }
        }
    }

    /** Those who wait are told now. */
    void flush() {
        Set<Watcher> all;
        synchronized (this) {
            all = waiting;
            waiting = new LinkedHashSet<>();
            armed = false;
        }
        all.forEach(Watcher::flush);
    }
}
