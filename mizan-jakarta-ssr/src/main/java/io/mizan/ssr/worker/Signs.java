// SPDX-License-Identifier: Apache-2.0
package io.mizan.ssr.worker;

import java.time.Duration;
import java.util.List;

/** What is known of a worker: what was heard of it, and what it was told. */
final class Signs {

    private final long started = System.nanoTime();
    private volatile List<String> apps = List.of();
    private volatile boolean ready;
    private volatile boolean ended;
    private volatile long heard = started;
    private volatile long leaving;

    /** This moment, as none of the times that are 0 where they never were. */
    static long now() {
        return System.nanoTime() | 1;
    }

    void ready(List<String> front) {
        apps = front;
        ready = true;
    }

    boolean isReady() {
        return ready;
    }

    List<String> apps() {
        return apps;
    }

    void hear() {
        heard = System.nanoTime();
    }

    void leave() {
        leaving = now();
    }

    boolean isLeaving() {
        return leaving != 0;
    }

    void end() {
        ended = true;
    }

    boolean isEnded() {
        return ended;
    }

    /** Whether it renders, and is to go on with that. */
    boolean isOpen() {
        return ready && !ended && leaving == 0;
    }

    /** Nothing was heard since a render was given up: it may hang. */
    boolean isSuspect(long givenUp) {
        return givenUp != 0 && heard - givenUp <= 0;
    }

    boolean isLateToStart(long now, Duration limit) {
        return !ready && now - started > limit.toNanos();
    }

    boolean isLateToLeave(long now, Duration limit) {
        return leaving != 0 && now - leaving > limit.toNanos();
    }

    /** Nothing at all was heard since a render was given up; or it is still not ended after ten times as long. */
    boolean isSilent(long givenUp, long now, Duration limit) {
        long silence = limit.toNanos();
        return givenUp != 0 && now - givenUp > silence && (heard - givenUp < 0 || now - givenUp > 10 * silence);
    }
}
