// SPDX-License-Identifier: Apache-2.0
package io.mizan.benchmarks.sockets.app;

/**
 * What everybody is sent.
 *
 * @param note some letters
 * @param sent when, in nanoseconds by the clock that all processes of the machine share; the last member in JSON
 */
public record Tick(String note, long sent) {

    /** A message with so many letters, sent now. */
    static Tick now(int size) {
        return new Tick("x".repeat(size), System.nanoTime());
    }
}
