// SPDX-License-Identifier: Apache-2.0
package io.mizan.kdl;

/** Reads over what stands between things: white space, comments, continued lines. */
record Space(Input input) {

    /** Within a node. Tells whether there was any. */
    boolean inNode() {
        int start = input.offset();
        while (blank() || lineContinued()) {
            // each has moved on
        }
        return input.offset() > start;
    }

    /** Between nodes, and behind {@code /-}. */
    void betweenLines() {
        while (inNode() || input.takeNewline() || lineComment()) {
            // each has moved on
        }
    }

    boolean lineComment() {
        if (!input.take("//")) {
            return false;
        }
        while (input.peek() != Input.END && !input.atNewline()) {
            input.skip();
        }
        input.takeNewline();
        return true;
    }

    private boolean blank() {
        if (Characters.isSpace(input.peek())) {
            input.skip();
            return true;
        }
        return blockComment();
    }

    private boolean lineContinued() {
        int start = input.offset();
        if (!input.take("\\")) {
            return false;
        }
        while (blank()) {
            // it has moved on
        }
        if (!lineComment() && !input.takeNewline() && input.peek() != Input.END) {
            throw input.error(
                    start, "a backslash continues a line only where the line ends; take it out, or quote the string");
        }
        return true;
    }

    /** They may stand in each other. */
    private boolean blockComment() {
        int start = input.offset();
        if (!input.take("/*")) {
            return false;
        }
        int open = 1;
        while (open > 0) {
            if (input.take("/*")) {
                open++;
            } else if (input.take("*/")) {
                open--;
            } else if (input.peek() == Input.END) {
                throw input.error(start, "the comment is not closed; end it, and each inside it, with */");
            } else {
                input.skip();
            }
        }
        return true;
    }
}
