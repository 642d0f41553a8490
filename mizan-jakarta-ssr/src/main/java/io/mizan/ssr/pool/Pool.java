// SPDX-License-Identifier: Apache-2.0
package io.mizan.ssr.pool;

import io.mizan.ssr.worker.Rendering;
import io.mizan.ssr.worker.Task;
import io.mizan.ssr.worker.Watch;
import io.mizan.ssr.worker.Worker;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * The workers of an application. A render goes to the one that has the least to do; one that ends is replaced, after a wait
 * that grows while none of them does anything worth while; one that is old or fat is replaced before it ends.
 */
public final class Pool implements AutoCloseable {

    private static final Duration ROUND = Duration.ofMillis(200);
    private static final Duration GENTLY = Duration.ofMillis(400);
    private static final Duration AT_ONCE = Duration.ofMillis(400);

    /** Starts workers. */
    @FunctionalInterface
    public interface Starter {

        /**
         * Starts one.
         *
         * @param watch is to be told what becomes of it
         * @return the worker
         * @throws IOException if there is none
         */
        Worker start(Watch watch) throws IOException;
    }

    private final Plan plan;
    private final ScheduledThreadPoolExecutor timer;
    private final Roster roster;

    /**
     * A pool, which starts its workers.
     *
     * @param plan how many
     * @param starter starts them
     * @param log is told when one has ended, and why
     */
    public Pool(Plan plan, Starter starter, Consumer<String> log) {
        this.plan = plan;
        this.timer = new ScheduledThreadPoolExecutor(1, task -> {
            Thread thread = new Thread(null, task, "mizan-ssr-pool", 0, false);
            thread.setDaemon(true);
            return thread;
        });
        this.roster = new Roster(plan.workers());
        Backoff backoff = new Backoff(() -> ThreadLocalRandom.current().nextDouble());
        Starts starts = new Starts(roster, starter, backoff, timer, log);
        new Succession(roster, plan, starts, timer, log).begin();
        Future<?> unused =
                timer.scheduleWithFixedDelay(this::round, ROUND.toMillis(), ROUND.toMillis(), TimeUnit.MILLISECONDS);
    }

    /**
     * Begins to render. Where workers are about to be ready it waits for them.
     *
     * @param task what
     * @param deadline by {@link System#nanoTime()}
     * @return the render, which the caller closes
     * @throws Unrendered if no worker takes it
     */
    public Rendering begin(Task task, long deadline) throws Unrendered {
        return roster.reserved(plan.capacity(), deadline).begin(task, deadline);
    }

    /**
     * What the workers can render.
     *
     * @param deadline until when a worker is waited for, by {@link System#nanoTime()}
     * @return front ends
     * @throws Unrendered if there is no worker
     */
    public List<String> apps(long deadline) throws Unrendered {
        return roster.apps(deadline);
    }

    private void round() {
        long now = System.nanoTime();
        roster.workers().forEach(worker -> worker.check(now));
    }

    /**
     * How the workers are.
     *
     * @return figures of this moment
     */
    public Health health() {
        return roster.health();
    }

    /** Ends every worker, within a second. */
    @Override
    public void close() {
        roster.close();
        timer.shutdownNow();
        roster.workers().forEach(Worker::leave);
        if (!roster.isEmpty(GENTLY)) {
            roster.workers().forEach(worker -> worker.kill("the application has ended"));
            roster.isEmpty(AT_ONCE);
        }
    }
}
