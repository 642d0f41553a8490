// SPDX-License-Identifier: Apache-2.0
package io.mizan.kdl;

/**
 * Reads what stands in a quoted string, one code point after the other.
 *
 * @param input stands inside the string
 * @param start where the string begins
 */
record Escapes(Input input, int start) {

    private static final String ESCAPED = "nrt\\\"bfs";
    private static final String MEANT = "\n\r\t\\\"\b\f ";
    private static final int MAX_HEX = 6;

    /** Reads over a backslash and the white space behind it; false if there is none. */
    boolean whiteSpace() {
        int before = input.offset();
        if (!input.take("\\")) {
            return false;
        }
        int from = input.offset();
        while (Characters.isSpace(input.peek()) || input.atNewline()) {
            input.skip();
        }
        boolean any = input.offset() > from;
        if (!any) {
            input.moveTo(before);
        }
        return any;
    }

    /** The next code point of the value. */
    int codePoint() {
        int at = input.offset();
        int c = taken();
        if (c != '\\') {
            return c;
        }
        int escape = taken();
        if (escape == 'u') {
            return unicode(at);
        }
        int which = ESCAPED.indexOf(escape);
        if (which < 0) {
            throw input.error(
                    at,
                    "a backslash before " + Characters.shown(escape) + " means nothing; write \\\\ for a backslash");
        }
        return MEANT.charAt(which);
    }

    private int taken() {
        int c = input.peek();
        if (c == Input.END) {
            throw input.error(start, "the string is not closed; end it with the quotes that it begins with");
        }
        input.skip();
        return c;
    }

    private int unicode(int at) {
        int open = input.offset() + 1;
        int end = open;
        while (end < input.text().length() && Characters.isHexDigit(input.text().charAt(end))) {
            end++;
        }
        boolean formed = input.take("{") && end > open && end - open <= MAX_HEX;
        input.moveTo(end);
        if (!formed || !input.take("}")) {
            throw input.error(at, "an escape by number is \\u{…} with 1 to 6 hexadecimal digits");
        }
        int c = Integer.parseInt(input.text().substring(open, end), 16);
        if (c > Character.MAX_CODE_POINT || Characters.isSurrogate(c)) {
            throw input.error(at, "there is no character of that number; they go to D7FF and from E000 to 10FFFF");
        }
        return c;
    }
}
