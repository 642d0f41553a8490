// SPDX-License-Identifier: Apache-2.0
package io.mizan.ssr.pool;

import io.mizan.ssr.worker.Watch;
import io.mizan.ssr.worker.Worker;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/** Who follows whom: a worker that ends is replaced, one that is old or fat before it ends. One at a time. */
final class Succession implements Watch {

    private final Roster roster;
    private final Plan plan;
    private final Starts starts;
    private final Executor timer;
    private final Consumer<String> log;
    private boolean recycling;

    Succession(Roster roster, Plan plan, Starts starts, Executor timer, Consumer<String> log) {
        this.roster = roster;
        this.plan = plan;
        this.starts = starts;
        this.timer = timer;
        this.log = log;
    }

    /** The first of all. */
    void begin() {
        roster.locked(() -> roster.slots().forEach(slot -> starts.fill(slot, this)));
    }

    @Override
    public void ready(Worker worker) {
        Optional<Worker> old = roster.lockedGet(() -> roster.slotOf(worker).flatMap(slot -> takesOver(slot, worker)));
        old.ifPresent(Worker::retire);
    }

    /** Whose place it takes. */
    private Optional<Worker> takesOver(Slot slot, Worker worker) {
        long now = System.nanoTime();
        if (slot.next != worker) {
            slot.ready(now);
            return Optional.empty();
        }
        recycling = false;
        roster.recycled();
        return Optional.ofNullable(slot.follow(worker, now));
    }

    @Override
    public void ended(Worker worker, String why) {
        roster.locked(() -> {
            roster.ended(worker);
            roster.slotOf(worker).ifPresent(slot -> {
                if (!roster.isClosed()) {
                    log.accept("the worker " + worker.pid() + " has ended: " + why);
                }
                replace(slot, worker);
            });
        });
    }

    private void replace(Slot slot, Worker worker) {
        Worker next = slot.next;
        if (next == worker) {
            slot.next = null;
            recycleLater(slot.failed());
            return;
        }
        int failures = slot.ended(System.nanoTime());
        if (next == null) {
            starts.fillLater(slot, failures, this);
        } else {
            slot.fill(next); // it is about to be ready
            recycling = false;
        }
    }

    @Override
    public void rendered(Worker worker, long resident) {
        roster.locked(() -> roster.slotOf(worker)
                .filter(slot -> slot.current == worker)
                .ifPresent(slot -> {
                    boolean due = isOldOrFat(slot.rendered(), resident);
                    if (due && !recycling && !roster.isClosed()) {
                        recycling = true;
                        timer.execute(() -> recycle(slot));
                    }
                }));
    }

    private boolean isOldOrFat(long renders, long resident) {
        boolean old = plan.recycleRenders() > 0 && renders >= plan.recycleRenders();
        boolean fat = plan.recycleMemory() > 0 && resident > plan.recycleMemory();
        return old || fat;
    }

    /** Has another started, which takes the place of one as soon as it can render. */
    private void recycle(Slot slot) {
        roster.locked(() -> {
            if (roster.isClosed() || slot.current == null) {
                recycling = false;
            } else {
                starts.start(this).ifPresentOrElse(worker -> slot.next = worker, () -> recycleLater(slot.failed()));
            }
        });
    }

    /** Where none comes up, what is old or fat goes on for a while. */
    private void recycleLater(int failures) {
        starts.later(failures, () -> recycling = false);
    }
}
