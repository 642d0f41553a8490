// SPDX-License-Identifier: Apache-2.0
package io.mizan.kdl;

/** Reads strings in quotes, of all four kinds. */
record Strings(Input input) {

    private static final String THREE = "\"\"\"";

    boolean isNext() {
        return input.peek() == '"' || rawDelimiter() > 0;
    }

    /** How many {@code #} stand before a quote; 0 if what comes is something else. */
    private int rawDelimiter() {
        int hashes = 0;
        while (input.text().startsWith("#", input.offset() + hashes)) {
            hashes++;
        }
        return input.text().startsWith("\"", input.offset() + hashes) ? hashes : 0;
    }

    String read() {
        int start = input.offset();
        int hashes = rawDelimiter();
        input.moveTo(start + hashes);
        boolean lines = input.take(THREE);
        if (lines && !input.takeNewline()) {
            throw input.error(start, "behind \"\"\" the line has to end; for a string on one line write one quote");
        }
        if (hashes > 0) {
            return raw(start, (lines ? THREE : "\"") + "#".repeat(hashes), lines);
        }
        return lines ? lines(start) : line(start);
    }

    private String line(int start) {
        input.take("\"");
        Escapes escapes = new Escapes(input, start);
        StringBuilder value = new StringBuilder();
        while (!input.take("\"")) {
            if (!escapes.whiteSpace()) {
                refuseNewline(start);
                value.appendCodePoint(escapes.codePoint());
            }
        }
        return value.toString();
    }

    private void refuseNewline(int start) {
        if (input.atNewline()) {
            throw input.error(
                    start,
                    "the string is not closed on its line; end it with a quote, or use \"\"\" for several lines");
        }
    }

    private String lines(int start) {
        Escapes escapes = new Escapes(input, start);
        Dedent dedent = new Dedent(input);
        while (!input.at(THREE)) {
            if (input.takeNewline()) {
                dedent.newLine();
            } else if (!escapes.whiteSpace()) {
                boolean literal = input.peek() != '\\';
                dedent.add(escapes.codePoint(), literal);
            }
        }
        String value = dedent.value();
        input.take(THREE);
        return value;
    }

    private String raw(int start, String end, boolean lines) {
        if (!lines) {
            input.take("\"");
        }
        int close = input.text().indexOf(end, input.offset());
        if (close < 0) {
            throw input.error(start, "the raw string is not closed; end it with " + end);
        }
        Dedent dedent = new Dedent(input);
        while (input.offset() < close) {
            if (!lines) {
                refuseNewline(start);
            }
            if (input.takeNewline()) {
                dedent.newLine();
            } else {
                dedent.add(input.peek(), true);
                input.skip();
            }
        }
        String value = lines ? dedent.value() : dedent.line();
        input.take(end);
        return value;
    }
}
