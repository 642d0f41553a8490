// SPDX-License-Identifier: Apache-2.0
package io.mizan.ssr.worker;

import java.time.Duration;

/**
 * How long a worker may take for what.
 *
 * @param start until it can render
 * @param takeIn to take in a task
 * @param silence after a render was given up, before it is taken for hung
 * @param leave to end once it was asked to
 */
public record Limits(Duration start, Duration takeIn, Duration silence, Duration leave) {

    /**
     * Limits that follow from the deadline of a render.
     *
     * @param deadline of a render
     * @return the limits
     */
    public static Limits of(Duration deadline) {
        return new Limits(Duration.ofSeconds(10), deadline, deadline.dividedBy(2), Duration.ofSeconds(5));
    }
}
