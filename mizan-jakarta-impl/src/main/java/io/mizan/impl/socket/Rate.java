// SPDX-License-Identifier: Apache-2.0
package io.mizan.impl.socket;

import java.time.Duration;

/** How often something may happen: so often in a second, and so often at once. Used by one thread at a time. */
final class Rate {

    private static final long SECOND = Duration.ofSeconds(1).toNanos();

    private final int perSecond;
    private long credit;
    private long last;

    /** A rate whose time begins now. */
    Rate(int perSecond, long nanoTime) {
        this.perSecond = perSecond;
        this.credit = SECOND * perSecond;
        this.last = nanoTime;
    }

    /** Whether it may happen once more now. */
    boolean take(long nanoTime) {
        long passed = Math.min(Math.max(nanoTime - last, 0), SECOND);
        last = nanoTime;
        credit = Math.min(credit + passed * perSecond, SECOND * perSecond);
        if (credit < SECOND) {
            return false;
        }
        credit -= SECOND;
        return true;
    }
}
