// SPDX-License-Identifier: Apache-2.0
package io.mizan.contract.json;

import java.nio.CharBuffer;

/** The text of a body, to say where in it something is wrong. */
record Source(CharBuffer chars) {
    int length() {
        return chars.limit();
    }

    /** A failure at this offset, or at the end where the parser can't tell (a negative offset). */
    MalformedJson malformed(String what, long offset) {
        int at = offset < 0 ? length() : (int) Math.min(offset, length());
        int line = 1;
        int column = 1;
        for (int i = 0; i < at; i++) {
            boolean newline = chars.get(i) == '\n';
            line += newline ? 1 : 0;
            column = newline ? 1 : column + 1;
        }
        return new MalformedJson(what, line, column, at);
    }

    /** Only blanks may follow the value that ended at this offset. */
    void nothingAfter(int offset) {
        for (int i = offset; i < length(); i++) {
            if (" \t\n\r".indexOf(chars.get(i)) < 0) {
                throw malformed("something after the value", i);
            }
        }
    }
}
