// SPDX-License-Identifier: Apache-2.0
package io.mizan.ssr.pool;

import io.mizan.ssr.worker.Watch;
import io.mizan.ssr.worker.Worker;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** Starts workers, at once or after a wait. Used under the roster's lock. */
final class Starts {

    private final Roster roster;
    private final Pool.Starter starter;
    private final Backoff backoff;
    private final ScheduledExecutorService timer;
    private final Consumer<String> log;

    Starts(Roster roster, Pool.Starter starter, Backoff backoff, ScheduledExecutorService timer, Consumer<String> log) {
        this.roster = roster;
        this.starter = starter;
        this.backoff = backoff;
        this.timer = timer;
        this.log = log;
    }

    /** One that takes no slot yet; empty: there is none, as the log says. */
    Optional<Worker> start(Watch watch) {
        try {
            Worker worker = starter.start(watch);
            roster.started(worker);
            return Optional.of(worker);
        } catch (IOException none) {
            log.accept("a worker can't be started: " + none.getMessage());
            return Optional.empty();
        }
    }

    void fill(Slot slot, Watch watch) {
        if (!roster.isClosed() && slot.current == null) {
            start(watch).ifPresentOrElse(slot::fill, () -> fillLater(slot, slot.failed(), watch));
        }
    }

    void fillLater(Slot slot, int failures, Watch watch) {
        slot.awaits(later(failures, () -> fill(slot, watch)));
    }

    /** After a wait that grows with the failures; never, once the roster is closed. */
    Duration later(int failures, Runnable task) {
        Duration wait = backoff.after(failures);
        if (!roster.isClosed()) {
            Future<?> unused = timer.schedule(() -> roster.locked(task), wait.toMillis(), TimeUnit.MILLISECONDS);
        }
        return wait;
    }
}
