// SPDX-License-Identifier: Apache-2.0
package io.mizan.cache.cluster;

import java.time.Duration;

/**
 * How long what holds, in nanoseconds of a node's own clock.
 *
 * @param lease how long who holds a lease may serve, from when it asked for it (T)
 * @param grant how long who granted it waits for its holder, from when the question came: longer than the lease by more
 *     than two clocks may differ in their rate (1.1 T)
 * @param ask how often leases are asked for (T/4)
 * @param patience how long a holder may leave an invalidation unacknowledged and still have its lease renewed (3 T)
 * @param probation how long a new node lets no mutation end: until no other node serves without having heard of it
 *     (1.1 T + T/2)
 * @param standstill who stood still for so long may be gone for the others, without a witness: less than their failure detection
 *     takes (4 s, or T)
 * @param reunion within which those who took each other for gone have merged (10 s)
 */
record Terms(long lease, long grant, long ask, long patience, long probation, long standstill, long reunion) {
    private static final Duration STANDSTILL = Duration.ofSeconds(4);
    private static final Duration REUNION = Duration.ofSeconds(10);

    static Terms of(Duration lease) {
        long t = lease.toNanos();
        return new Terms(
                t, t + t / 10, t / 4, 3 * t, t + t / 10 + t / 2, Math.max(t, STANDSTILL.toNanos()), REUNION.toNanos());
    }
}
