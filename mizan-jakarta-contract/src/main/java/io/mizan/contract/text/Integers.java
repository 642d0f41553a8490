// SPDX-License-Identifier: Apache-2.0
package io.mizan.contract.text;

import java.math.BigInteger;

/** {@code -?(0|[1-9][0-9]*)} in ASCII, never {@code -0}, at most 100 characters. */
final class Integers {
    static final int MAX_LENGTH = 100;
    private static final int MAX_LONG_LENGTH = 20;
    private static final int MAX_BITS = 340;

    private Integers() {}

    static String write(BigInteger value) {
        String text = value.bitLength() > MAX_BITS ? "" : value.toString();
        if (text.isEmpty() || text.length() > MAX_LENGTH) {
            throw new IllegalArgumentException("an integer of more than 100 characters has no canonical text");
        }
        return text;
    }

    static long read(String text, long min, long max, String expected) {
        if (text.length() > MAX_LONG_LENGTH || !isCanonical(text)) {
            throw new UnreadableText(expected);
        }
        try {
            long value = Long.parseLong(text);
            if (value >= min && value <= max) {
                return value;
            }
        } catch (NumberFormatException beyondLong) {
            throw new UnreadableText(expected);
        }
        throw new UnreadableText(expected);
    }

    static BigInteger readBig(String text, String expected) {
        if (text.length() > MAX_LENGTH || !isCanonical(text)) {
            throw new UnreadableText(expected);
        }
        return new BigInteger(text);
    }

    static boolean isCanonical(String text) {
        int start = text.startsWith("-") ? 1 : 0;
        if (text.length() == start) {
            return false;
        }
        for (int i = start; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return text.charAt(start) != '0' || text.length() == 1;
    }
}
