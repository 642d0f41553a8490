// SPDX-License-Identifier: Apache-2.0
package io.mizan.kdl;

/** Strings as they are written, each on one line. */
final class WrittenText {

    private WrittenText() {}

    /** Without quotes where the language lets them away. */
    static String bare(String text) {
        return Identifiers.isOne(text) ? text : quoted(text);
    }

    /** In quotes. A lone surrogate has no place in a document: {@link IllegalArgumentException}. */
    static String quoted(String text) {
        StringBuilder out = new StringBuilder(text.length() + 2).append('"');
        text.codePoints().forEach(c -> append(out, c));
        return out.append('"').toString();
    }

    private static void append(StringBuilder out, int c) {
        switch (c) {
            case '"' -> out.append("\\\"");
            case '\\' -> out.append("\\\\");
            case '\n' -> out.append("\\n");
            case '\r' -> out.append("\\r");
            case '\t' -> out.append("\\t");
            case '\b' -> out.append("\\b");
            case '\f' -> out.append("\\f");
            default -> {
                if (unwritable(c)) {
                    out.append("\\u{").append(Integer.toHexString(c)).append('}');
                } else {
                    out.appendCodePoint(c);
                }
            }
        }
    }

    /** What a document must not hold as it is, what ends a line, and other controls; a list of our own: Unicode's grows. */
    private static boolean unwritable(int c) {
        if (Characters.isSurrogate(c)) {
            throw new IllegalArgumentException("a lone surrogate: " + Integer.toHexString(c));
        }
        return c < 0x20
                || (c >= 0x7f && c <= 0x9f)
                || (c >= 0x200b && c <= 0x200f)
                || (c >= 0x2028 && c <= 0x202e)
                || (c >= 0x2060 && c <= 0x206f)
                || c == Characters.BYTE_ORDER_MARK;
    }
}
