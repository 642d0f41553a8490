// SPDX-License-Identifier: Apache-2.0
package io.mizan.ssr.pool;

import java.time.Duration;
import java.util.function.DoubleSupplier;

/** How long to wait before a process is started again. What has worked is started at once. */
final class Backoff {

    private static final long FIRST = 100;
    private static final long MOST = 10_000;
    private static final int MAX_DOUBLINGS = 10;

    private final DoubleSupplier random;

    /**
     * A schedule.
     *
     * @param random from 0 to 1: workers that ended together don't start together
     */
    Backoff(DoubleSupplier random) {
        this.random = random;
    }

    /** The wait after so many failures one after the other: half of it is chance. */
    Duration after(int failures) {
        if (failures == 0) {
            return Duration.ZERO;
        }
        long whole = Math.min(MOST, FIRST << Math.min(failures - 1, MAX_DOUBLINGS));
        return Duration.ofMillis(whole / 2 + (long) (random.getAsDouble() * whole / 2));
    }
}
