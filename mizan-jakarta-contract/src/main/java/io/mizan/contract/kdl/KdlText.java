// SPDX-License-Identifier: Apache-2.0
package io.mizan.contract.kdl;

import java.util.regex.Pattern;

/** Strings of KDL 2.0, each on one line. */
final class KdlText {

    private static final Pattern BARE = Pattern.compile("[A-Za-z_][A-Za-z0-9_-]*");
    private static final Pattern KEYWORD = Pattern.compile("true|false|null|inf|nan");

    private KdlText() {}

    /** As an identifier where that is safe with every reader, else quoted. */
    static String name(String text) {
        return BARE.matcher(text).matches() && !KEYWORD.matcher(text).matches() ? text : quoted(text);
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
                    out.append("\\u{").append(hex(c)).append('}');
                } else {
                    out.appendCodePoint(c);
                }
            }
        }
    }

    /** What a document must not hold as it is, what ends a line, and other controls; a list of our own: Unicode's grows. */
    private static boolean unwritable(int c) {
        if (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE) {
            throw new IllegalArgumentException("a lone surrogate: " + hex(c));
        }
        return c < 0x20
                || (c >= 0x7f && c <= 0x9f)
                || (c >= 0x200b && c <= 0x200f)
                || (c >= 0x2028 && c <= 0x202e)
                || (c >= 0x2060 && c <= 0x206f)
                || c == 0xfeff;
    }

    private static String hex(int c) {
        return Integer.toHexString(c);
    }
}
