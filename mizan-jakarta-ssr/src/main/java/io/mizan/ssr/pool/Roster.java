// SPDX-License-Identifier: Apache-2.0
package io.mizan.ssr.pool;

import io.mizan.spi.PageRenderer.Reason;
import io.mizan.ssr.worker.Worker;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * The workers that there are, each in its slot. Whoever looks at slots or changes them does so inside {@link #locked}; what
 * waits for a change is told of it then.
 */
final class Roster {

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final List<Slot> slots;
    private final List<Worker> alive = new ArrayList<>();
    private boolean closed;
    private long starts;
    private long ends;
    private long recycled;

    Roster(int workers) {
        this.slots = Stream.generate(Slot::new).limit(workers).toList();
    }

    <T> T lockedGet(Supplier<T> task) {
        lock.lock();
        try {
            T made = task.get();
            changed.signalAll();
            return made;
        } finally {
            lock.unlock();
        }
    }

    void locked(Runnable task) {
        lockedGet(() -> {
            task.run();
            return true;
        });
    }

    List<Slot> slots() {
        return slots;
    }

    Optional<Slot> slotOf(Worker worker) {
        return slots.stream()
                .filter(slot -> slot.current == worker || slot.next == worker)
                .findFirst();
    }

    void started(Worker worker) {
        alive.add(worker);
        starts++;
    }

    void ended(Worker worker) {
        alive.remove(worker);
        ends++;
    }

    void recycled() {
        recycled++;
    }

    boolean isClosed() {
        return closed;
    }

    void close() {
        locked(() -> {
            closed = true;
        });
    }

    List<Worker> workers() {
        return lockedGet(() -> List.copyOf(alive));
    }

    Health health() {
        return lockedGet(() -> {
            int ready = (int) slots.stream().filter(Slot::isReady).count();
            int load = alive.stream().mapToInt(Worker::load).sum();
            return new Health(slots.size(), ready, load, starts, ends, recycled);
        });
    }

    /**
     * The worker that has the least to do, with a place for one render more. Where some are about to be ready it waits.
     *
     * @param capacity how many places each has
     */
    Worker reserved(int capacity, long deadline) throws Unrendered {
        lock.lock();
        try {
            await(deadline);
            return leastBusy()
                    .filter(best -> best.reserve(capacity))
                    .orElseThrow(() -> new Unrendered(Reason.CAPACITY, "every worker has its hands full"));
        } finally {
            lock.unlock();
        }
    }

    /** What the workers can render, once one can. */
    List<String> apps(long deadline) throws Unrendered {
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

    /** Whether all have ended within a time. */
    boolean isEmpty(Duration within) {
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
