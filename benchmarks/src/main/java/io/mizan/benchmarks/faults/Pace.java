// SPDX-License-Identifier: Apache-2.0
package io.mizan.benchmarks.faults;

import java.time.Duration;

/**
 * How long things take.
 *
 * @param lease of the nodes
 * @param calm how long nothing happens between faults
 * @param rounds how often a scenario happens at least
 * @param reads how many reads a run checks at least
 * @param mixed how long all of them are mixed
 */
record Pace(Duration lease, Duration calm, int rounds, long reads, Duration mixed) {
    /** For the build. */
    static final Pace SHORT = new Pace(Duration.ofMillis(600), Duration.ofMillis(800), 1, 10_000, Duration.ZERO);

    /** For evidence. */
    static final Pace LONG =
            new Pace(Duration.ofMillis(1500), Duration.ofSeconds(2), 3, 100_000, Duration.ofMinutes(2));
}
