// SPDX-License-Identifier: Apache-2.0
package io.mizan.kdl;

import java.util.Locale;

/** The classes of code points that the language knows. */
final class Characters {

    static final int BYTE_ORDER_MARK = 0xfeff;

    private Characters() {}

    /** White space that is no newline. */
    static boolean isSpace(int c) {
        return c == '\t'
                || c == ' '
                || c == 0xa0
                || c == 0x1680
                || (c >= 0x2000 && c <= 0x200a)
                || c == 0x202f
                || c == 0x205f
                || c == 0x3000;
    }

    static boolean isNewline(int c) {
        return (c >= '\n' && c <= '\r') || c == 0x85 || c == 0x2028 || c == 0x2029;
    }

    /** How many characters the newline at a place has: 2 for CR LF, 0 where there is none. */
    static int newline(String text, int offset) {
        if (offset >= text.length() || !isNewline(text.charAt(offset))) {
            return 0;
        }
        return text.startsWith("\r\n", offset) ? 2 : 1;
    }

    /** What a document must not hold as it is, not even in a comment; the byte order mark is let pass at its beginning. */
    static boolean isDisallowed(int c) {
        return c <= 0x8
                || (c >= 0xe && c <= 0x1f)
                || c == 0x7f
                || isSurrogate(c)
                || c == 0x200e
                || c == 0x200f
                || (c >= 0x202a && c <= 0x202e)
                || (c >= 0x2066 && c <= 0x2069)
                || c == BYTE_ORDER_MARK;
    }

    static boolean isSurrogate(int c) {
        return c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
    }

    /** What an identifier may be made of. */
    static boolean isIdentifier(int c) {
        return !isSpace(c) && !isNewline(c) && !isDisallowed(c) && "\\/(){};[]\"#=".indexOf(c) < 0;
    }

    static boolean isDigit(int c) {
        return c >= '0' && c <= '9';
    }

    static boolean isHexDigit(int c) {
        return isDigit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
    }

    /** A character for a message: itself where it can be seen. */
    static String shown(int c) {
        boolean visible = c > ' ' && c < 0x7f;
        return visible ? "'" + Character.toString(c) + "'" : String.format(Locale.ROOT, "U+%04X", c);
    }
}
