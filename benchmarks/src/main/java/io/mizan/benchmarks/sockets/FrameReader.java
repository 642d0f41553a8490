// SPDX-License-Identifier: Apache-2.0
package io.mizan.benchmarks.sockets;

import java.util.Arrays;

/** Finds a server's frames (RFC 6455, section 5.2) in what comes in, in any pieces. Used by one thread at a time. */
final class FrameReader {
    static final int CONTINUATION = 0;
    static final int TEXT = 1;
    static final int CLOSE = 8;
    static final int PING = 9;
    static final int PONG = 10;

    private static final int FIN = 0x80;
    private static final int LENGTH_OF_16_BITS = 126;
    private static final int LENGTH_OF_64_BITS = 127;
    private static final byte[] NOTHING = {};

    private byte[] begun = NOTHING;

    /** Is given the frames. */
    @FunctionalInterface
    interface Taker {
        /**
         * A frame has come.
         *
         * @param last whether it is the last of its message
         * @param bytes the payload is in there, until this returns
         */
        void take(int opcode, boolean last, byte[] bytes, int from, int length);
    }

    /** So many bytes have come. */
    void read(byte[] bytes, int length, Taker taker) {
        byte[] all = bytes;
        int end = length;
        if (begun.length > 0) {
            end = begun.length + length;
            all = Arrays.copyOf(begun, end);
            System.arraycopy(bytes, 0, all, begun.length, length);
        }
        int at = 0;
        for (int next = frame(all, at, end, taker); next > at; next = frame(all, at, end, taker)) {
            at = next;
        }
        begun = at == end ? NOTHING : Arrays.copyOfRange(all, at, end);
    }

    /** Takes a frame, if it is there as a whole: where the next one begins. */
    private static int frame(byte[] all, int at, int end, Taker taker) {
        if (end - at < 2) {
            return at;
        }
        int length = all[at + 1] & 0x7f;
        int digits = length == LENGTH_OF_16_BITS ? 2 : length == LENGTH_OF_64_BITS ? Long.BYTES : 0;
        int from = at + 2 + digits;
        if (from > end) {
            return at;
        }
        long size = digits == 0 ? length : number(all, at + 2, digits);
        if (size > end - from) {
            return at;
        }
        taker.take(all[at] & 0xf, (all[at] & FIN) != 0, all, from, (int) size);
        return from + (int) size;
    }

    private static long number(byte[] all, int from, int digits) {
        long number = 0;
        for (int i = from; i < from + digits; i++) {
            number = (number << Byte.SIZE) | (all[i] & 0xff);
        }
        return number;
    }
}
