// SPDX-License-Identifier: Apache-2.0
package io.mizan.kdl;

import java.util.ArrayList;
import java.util.List;

/** The lines of a string over several: the white space before the closing quotes is taken from the beginning of each. */
final class Dedent {

    private final Input input;
    private final List<Line> lines = new ArrayList<>();
    private Line last;

    Dedent(Input input) {
        this.input = input;
        this.last = new Line(input.offset());
    }

    private static final class Line {
        private final int start;
        private final StringBuilder text = new StringBuilder();
        private int indent;

        Line(int start) {
            this.start = start;
        }

        boolean blank() {
            return indent == text.length();
        }
    }

    /** A code point of the value; what is written as an escape is never indentation. */
    void add(int c, boolean literal) {
        boolean indents = literal && last.blank() && Characters.isSpace(c);
        last.text.appendCodePoint(c);
        last.indent += indents ? 1 : 0;
    }

    void newLine() {
        lines.add(last);
        last = new Line(input.offset());
    }

    /** The only line, as it is. */
    String line() {
        return last.text.toString();
    }

    String value() {
        if (!last.blank()) {
            throw input.error("the closing quotes of a string over several lines stand on a line of their own");
        }
        String prefix = last.text.toString();
        return String.join(
                "\n", lines.stream().map(line -> without(prefix, line)).toList());
    }

    private String without(String prefix, Line line) {
        if (line.blank()) {
            return "";
        }
        if (line.indent < prefix.length() || !line.text.toString().startsWith(prefix)) {
            throw input.error(
                    line.start,
                    "the line begins with other white space than the one with the closing quotes; begin all alike");
        }
        return line.text.substring(prefix.length());
    }
}
