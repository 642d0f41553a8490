// SPDX-License-Identifier: Apache-2.0
package io.mizan.codegen.target;

import java.util.Locale;
import java.util.function.IntFunction;

/** Characters that nobody sees, or that make others look like what they are not: no generated file holds one. */
public final class Unseen {

    private static final int[][] RANGES = {
        {0, 0x1f},
        {0x7f, 0x9f},
        {0xad, 0xad},
        {0x61c, 0x61c},
        {0x180e, 0x180e},
        {0x200b, 0x200f},
        {0x2028, 0x202e},
        {0x2060, 0x206f},
        {0xd800, 0xdfff},
        {0xfeff, 0xfeff},
        {0xfff9, 0xfffb},
        {0xe0000, 0xe007f},
    };

    private Unseen() {}

    /**
     * A text with each of them, and each that a language needs escaped, written otherwise.
     *
     * @param text any text
     * @param escaped characters that are written as the same with a backslash before them
     * @param unseen how an unseen code point is written
     * @return the text
     */
    public static String escaped(String text, String escaped, IntFunction<String> unseen) {
        StringBuilder out = new StringBuilder();
        text.codePoints().forEach(point -> {
            if (is(point)) {
                out.append(unseen.apply(point));
            } else {
                out.append(escaped.indexOf(point) < 0 ? "" : "\\").appendCodePoint(point);
            }
        });
        return out.toString();
    }

    /**
     * A code point in hexadecimal digits.
     *
     * @param point the code point
     * @param digits how many digits at least
     * @return in lower case
     */
    public static String hex(int point, int digits) {
        return String.format(Locale.ROOT, "%0" + digits + "x", point);
    }

    private static boolean is(int point) {
        for (int[] range : RANGES) {
            if (range[0] <= point && point <= range[1]) {
                return true;
            }
        }
        return false;
    }
}
