// SPDX-License-Identifier: Apache-2.0
package io.mizan.benchmarks.sockets;

import java.util.Arrays;

/** How long each of many things took. Written by one thread. */
final class Latencies {
    private static final int FIRST_SIZE = 1 << 16;

    private long[] nanos = new long[FIRST_SIZE];
    private int size;

    /** One took so long, in nanoseconds. */
    synchronized void add(long taken) {
        if (size == nanos.length) {
            nanos = Arrays.copyOf(nanos, 2 * size);
        }
        nanos[size++] = taken;
    }

    /** How many there are. */
    synchronized int size() {
        return size;
    }

    /**
     * What so many of them took at most, in milliseconds.
     *
     * @param part of all, 0 to 1
     * @throws IllegalStateException if there are none
     */
    synchronized double millis(double part) {
        if (size == 0) {
            throw new IllegalStateException("nothing came");
        }
        long[] sorted = Arrays.copyOf(nanos, size);
        Arrays.sort(sorted);
        int rank = Math.max(1, (int) Math.ceil(part * size));
        return sorted[rank - 1] / 1e6;
    }
}
