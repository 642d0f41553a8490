// SPDX-License-Identifier: Apache-2.0
package io.mizan.ssr.pool;

import io.mizan.ssr.worker.Worker;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** The place of one worker, with the one that is to follow it. Used under the pool's lock. */
final class Slot {

    private static final long LONG_ENOUGH = 10_000_000_000L;
    private static final Duration SOON = Duration.ofMillis(250);
    private static final long OFTEN_ENOUGH = 20;

    @Nullable Worker current;

    @Nullable Worker next;

    private boolean ready;
    private boolean soon;
    private int failures;
    private long since;
    private long rendered;

    /** Whether a worker is there that can render, or soon can. */
    boolean isHopeful() {
        return current != null || soon;
    }

    boolean isReady() {
        return current != null && current.isOpen() && ready;
    }

    /** Another is to be started. */
    void awaits(Duration wait) {
        soon = wait.compareTo(SOON) <= 0;
    }

    /** One that was started takes the place. */
    void fill(Worker worker) {
        current = worker;
        next = null;
        soon = false;
        ready = false;
        rendered = 0;
    }

    void ready(long now) {
        ready = true;
        since = now;
    }

    /** The one that was to follow follows. */
    @Nullable Worker follow(Worker follower, long now) {
        Worker old = current;
        fill(follower);
        ready(now);
        failures = 0;
        return old;
    }

    /** How often it has rendered. */
    long rendered() {
        return ++rendered;
    }

    /**
     * Its worker has ended.
     *
     * @return how many have ended one after the other before they had done anything worth while
     */
    int ended(long now) {
        boolean worked = ready && (now - since > LONG_ENOUGH || rendered >= OFTEN_ENOUGH);
        failures = worked ? 0 : failures + 1;
        current = null;
        ready = false;
        return failures;
    }

    /** None could be started, or it ended before it took the place. */
    int failed() {
        return ++failures;
    }
}
