// SPDX-License-Identifier: Apache-2.0
package io.mizan.benchmarks.figure;

/** One round's two figures, measured one after the other. */
public record Pair(double ours, double theirs) {

    /** Ours as a part of theirs. */
    public double ratio() {
        return ours / theirs;
    }

    /** What ours has more. */
    public double difference() {
        return ours - theirs;
    }
}
