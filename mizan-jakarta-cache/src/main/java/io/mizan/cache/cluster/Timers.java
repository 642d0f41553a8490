// SPDX-License-Identifier: Apache-2.0
package io.mizan.cache.cluster;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** Threads of a cluster: each does one kind of thing, again and again, until the application stops. */
final class Timers {
    private static final Logger LOG = System.getLogger(Timers.class.getName());

    private Timers() {}

    static ScheduledExecutorService single(String name) {
        ScheduledThreadPoolExecutor timer = new ScheduledThreadPoolExecutor(1, run -> {
            Thread thread = new Thread(run, name);
            thread.setDaemon(true);
            return thread;
        });
        timer.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
        timer.setRemoveOnCancelPolicy(true);
        return timer;
    }

    /** Goes on whatever happens: a thread that ended at a fault would leave the node without leases for good. */
    static void every(ScheduledExecutorService timer, long nanos, Runnable what) {
        Runnable safe = () -> {
            try {
                what.run();
            } catch (RuntimeException e) {
                LOG.log(Level.WARNING, "The cluster's clockwork stumbled, and goes on", e);
            }
        };
        ScheduledFuture<?> forGood = timer.scheduleWithFixedDelay(safe, 0, nanos, TimeUnit.NANOSECONDS);
        assert !forGood.isCancelled();
    }

    /** Ends the thread; one that hangs in a database's driver is a daemon, and is interrupted. */
    static void stop(ScheduledExecutorService timer) {
        timer.shutdownNow();
        try {
            boolean ended = timer.awaitTermination(2, TimeUnit.SECONDS);
            if (!ended) {
                LOG.log(Level.WARNING, "A thread of the cluster still waits for the database");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
