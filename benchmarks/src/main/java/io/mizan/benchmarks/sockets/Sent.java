// SPDX-License-Identifier: Apache-2.0
package io.mizan.benchmarks.sockets;

/** Finds when a message was sent: it is the number that stands last in it. */
final class Sent {
    private Sent() {}

    /**
     * The last number of a text.
     *
     * @throws IllegalArgumentException if there is none
     */
    static long at(byte[] bytes, int from, int length) {
        int i = from + length - 1;
        while (i >= from && !isDigit(bytes[i])) {
            i--;
        }
        if (i < from) {
            throw new IllegalArgumentException("no number");
        }
        long number = 0;
        for (long worth = 1; i >= from && isDigit(bytes[i]); i--, worth *= 10) {
            number += worth * (bytes[i] - '0');
        }
        return number;
    }

    private static boolean isDigit(byte one) {
        return one >= '0' && one <= '9';
    }
}
