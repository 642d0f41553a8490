// SPDX-License-Identifier: Apache-2.0
package io.mizan.ssr.pool;

import io.mizan.spi.PageRenderer.Reason;
import io.mizan.ssr.worker.Rendering;
import io.mizan.ssr.worker.Task;
import io.mizan.ssr.worker.Worker;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.stream.Stream;

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
        Worker start(Worker.Watch watch) throws IOException;
    }

    private final Plan plan;
    private final Starter starter;
    private final Consumer<String> log;
    private final Backoff backoff =
            new Backoff(() -> ThreadLocalRandom.current().nextDouble());
    private final ScheduledThreadPoolExecutor timer;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final List<Slot> slots;
    private final List<Worker> alive = new ArrayList<>();
    private final Worker.Watch watch = new Ears();
    private boolean closed;
    private boolean recycling;
    private long starts;
    private long ends;
    private long recycled;

    /**
     * A pool, which starts its workers.
     *
     * @param plan how many
     * @param starter starts them
     * @param log is told when one has ended, and why
     */
    public Pool(Plan plan, Starter starter, Consumer<String> log) {
        this.plan = plan;
        this.starter = starter;
        this.log = log;
        this.slots = Stream.generate(Slot::new).limit(plan.workers()).toList();
        this.timer = new ScheduledThreadPoolExecutor(1, task -> {
            Thread thread = new Thread(null, task, "mizan-ssr-pool", 0, false);
            thread.setDaemon(true);
            return thread;
        });
        slots.forEach(this::start);
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
        return reserved(deadline).begin(task, deadline);
    }

    private Worker reserved(long deadline) throws Unrendered {
        lock.lock();
        try {
            await(deadline);
            return leastBusy()
                    .filter(best -> best.reserve(plan.capacity()))
                    .orElseThrow(() -> new Unrendered(Reason.CAPACITY, "every worker has its hands full"));
        } finally {
            lock.unlock();
        }
    }

    /**
     * What the workers can render.
     *
     * @param deadline until when a worker is waited for, by {@link System#nanoTime()}
     * @return front ends
     * @throws Unrendered if there is no worker
     */
    public List<String> apps(long deadline) throws Unrendered {
        lock.lock();
        try {
            await(deadline);
            return leastBusy().map(Worker::apps).orElse(List.of());
        } finally {
            lock.unlock();
        }
    }

    private void await(long deadline) throws Unrendered {
        try {
            while (slots.stream().noneMatch(Slot::isReady)) {
                if (closed || slots.stream().noneMatch(Slot::isHopeful)) {
                    throw new Unrendered(Reason.BROKEN, "no worker is running");
                }
                if (changed.awaitNanos(deadline - System.nanoTime()) <= 0) {
                    throw new Unrendered(Reason.DEADLINE, "no worker was ready in time");
                }
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new Unrendered(Reason.DEADLINE, "the wait for a worker was interrupted");
        }
    }

    private Optional<Worker> leastBusy() {
        Worker best = null;
        for (Slot slot : slots) {
            Worker worker = slot.current;
            if (worker != null && slot.isReady() && (best == null || worker.load() < best.load())) {
                best = worker;
            }
        }
        return Optional.ofNullable(best);
    }

    private void start(Slot slot) {
        lock.lock();
        try {
            if (!closed && slot.current == null) {
                started().ifPresentOrElse(slot::fill, () -> startLater(slot, slot.failed()));
            }
        } finally {
            lock.unlock();
        }
    }

    private Optional<Worker> started() {
        try {
            Worker worker = starter.start(watch);
            alive.add(worker);
            starts++;
            return Optional.of(worker);
        } catch (IOException none) {
            log.accept("a worker can't be started: " + none.getMessage());
            return Optional.empty();
        }
    }

    private void startLater(Slot slot, int failures) {
        if (!closed) {
            Duration wait = backoff.after(failures);
            slot.awaits(wait);
            Future<?> unused = timer.schedule(() -> start(slot), wait.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    private void round() {
        long now = System.nanoTime();
        workers().forEach(worker -> worker.check(now));
    }

    private List<Worker> workers() {
        lock.lock();
        try {
            return List.copyOf(alive);
        } finally {
            lock.unlock();
        }
    }

    /** Has another started, which takes the place of one as soon as it can render. One at a time. */
    private void recycle(Slot slot) {
        lock.lock();
        try {
            if (!closed && slot.current != null) {
                slot.next = started().orElse(null);
            }
            recycling = slot.next != null;
        } finally {
            lock.unlock();
        }
    }

    private Optional<Slot> slotOf(Worker worker) {
        return slots.stream()
                .filter(slot -> slot.current == worker || slot.next == worker)
                .findFirst();
    }

    /** Hears what becomes of workers, on their threads. */
    private final class Ears implements Worker.Watch {

        @Override
        public void ready(Worker worker) {
            Worker old = null;
            lock.lock();
            try {
                Slot slot = slotOf(worker).orElse(null);
                if (slot == null) {
                    return;
                } else if (slot.next == worker) {
                    old = slot.follow(System.nanoTime());
                    recycling = false;
                    recycled++;
                } else {
                    slot.ready(System.nanoTime());
                }
                changed.signalAll();
            } finally {
                lock.unlock();
            }
            if (old != null) {
                old.retire();
            }
        }

        @Override
        public void ended(Worker worker, String why) {
            lock.lock();
            try {
                alive.remove(worker);
                ends++;
                slotOf(worker).ifPresent(slot -> {
                    log.accept("the worker " + worker.pid() + " has ended: " + why);
                    if (slot.next == worker) {
                        slot.next = null;
                        recycling = false;
                    } else {
                        replace(slot);
                    }
                });
                changed.signalAll();
            } finally {
                lock.unlock();
            }
        }

        private void replace(Slot slot) {
            int failures = slot.ended(System.nanoTime());
            if (slot.next == null) {
                startLater(slot, failures);
            } else {
                slot.current = slot.next; // it is about to be ready
                slot.next = null;
                recycling = false;
            }
        }

        @Override
        public void rendered(Worker worker, long resident) {
            lock.lock();
            try {
                Slot slot = slotOf(worker).filter(s -> s.current == worker).orElse(null);
                changed.signalAll(); // it may have been suspected
                if (slot == null) {
                    return;
                }
                long renders = slot.rendered();
                boolean old = plan.recycleRenders() > 0 && renders >= plan.recycleRenders();
                boolean fat = plan.recycleMemory() > 0 && resident > plan.recycleMemory();
                if ((old || fat) && !recycling && !closed) {
                    recycling = true;
                    timer.execute(() -> recycle(slot));
                }
            } finally {
                lock.unlock();
            }
        }
    }

    /**
     * How the workers are.
     *
     * @return figures of this moment
     */
    public Health health() {
        lock.lock();
        try {
            int ready = (int) slots.stream().filter(Slot::isReady).count();
            int load = alive.stream().mapToInt(Worker::load).sum();
            return new Health(plan.workers(), ready, load, starts, ends, recycled);
        } finally {
            lock.unlock();
        }
    }

    /**
     * How the workers of a pool are.
     *
     * @param wanted how many there should be
     * @param ready how many can render
     * @param load how many renders they have in hand
     * @param starts how many were started so far
     * @param ends how many have ended so far, for whatever reason
     * @param recycled how many were replaced because they were old or fat
     */
    public record Health(int wanted, int ready, int load, long starts, long ends, long recycled) {}

    /** Ends every worker, within a second. */
    @Override
    public void close() {
        lock.lock();
        try {
            closed = true;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
        timer.shutdownNow();
        workers().forEach(Worker::leave);
        if (!ended(GENTLY)) {
            workers().forEach(worker -> worker.kill("the application has ended"));
            ended(AT_ONCE);
        }
    }

    private boolean ended(Duration within) {
        long deadline = System.nanoTime() + within.toNanos();
        lock.lock();
        try {
            boolean inTime = true;
            while (!alive.isEmpty() && inTime) {
                inTime = changed.awaitNanos(deadline - System.nanoTime()) > 0;
            }
            return alive.isEmpty();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            lock.unlock();
        }
    }
}
