// SPDX-License-Identifier: Apache-2.0
package io.mizan.contract.text;

import java.util.Comparator;

/** What is to know about Java's strings before they become UTF-8: surrogates and the two orders. */
public final class Utf16 {
    /**
     * Orders strings by code point, which is the order of their UTF-8 bytes. Java's own order is that of UTF-16 units:
     * it puts U+1F600 before U+FF01.
     */
    public static final Comparator<String> CODE_POINT_ORDER = Utf16::compareCodePoints;

    private Utf16() {}

    /** Whether every surrogate of the text has its other half. */
    public static boolean isWellFormed(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isSurrogate(c)) {
                boolean pair = Character.isHighSurrogate(c)
                        && i + 1 < text.length()
                        && Character.isLowSurrogate(text.charAt(i + 1));
                if (!pair) {
                    return false;
                }
                i++;
            }
        }
        return true;
    }

    private static int compareCodePoints(String a, String b) {
        int common = Math.min(a.length(), b.length());
        for (int i = 0; i < common; i++) {
            char x = a.charAt(i);
            char y = b.charAt(i);
            if (x != y) {
                return Character.isSurrogate(x) == Character.isSurrogate(y)
                        ? Character.compare(x, y)
                        : Boolean.compare(Character.isSurrogate(x), Character.isSurrogate(y));
            }
        }
        return Integer.compare(a.length(), b.length());
    }
}
