// SPDX-License-Identifier: Apache-2.0
package io.mizan.kdl;

import java.math.BigDecimal;
import java.util.Optional;

/** Reads strings and values. */
record Words(Input input, Strings strings) {

    Words(Input input) {
        this(input, new Strings(input));
    }

    boolean isStringNext() {
        return strings.isNext() || (Characters.isIdentifier(input.peek()) && !Identifiers.isLikeANumber(ahead()));
    }

    /** As much as tells a number from an identifier. */
    private String ahead() {
        return input.text()
                .substring(
                        input.offset(),
                        Math.min(input.offset() + 3, input.text().length()));
    }

    /**
     * A string of any kind.
     *
     * @param what what it is for, for a message
     */
    String string(String what) {
        if (strings.isNext()) {
            return strings.read();
        }
        int start = input.offset();
        if (!Characters.isIdentifier(input.peek())) {
            throw input.error(what + " is expected here, not " + input.next() + hint());
        }
        String word = input.takeWord();
        if (Identifiers.isLikeANumber(word)) {
            throw input.error(start, what + " must not begin as a number does; put it in quotes");
        }
        if (Identifiers.KEYWORDS.contains(word)) {
            throw input.error(start, word + " is a keyword; write #" + word + ", or \"" + word + "\" for the string");
        }
        return word;
    }

    private String hint() {
        return input.peek() == Input.END || input.atNewline() ? "" : "; a string that holds it stands in quotes";
    }

    KdlValue value() {
        if (strings.isNext()) {
            return new KdlValue.Text(strings.read());
        }
        if (input.peek() == '#') {
            return keyword();
        }
        return Identifiers.isLikeANumber(ahead()) ? number() : new KdlValue.Text(string("a value"));
    }

    private KdlValue keyword() {
        int start = input.offset();
        input.take("#");
        return switch (input.takeWord()) {
            case "true" -> new KdlValue.Bool(true);
            case "false" -> new KdlValue.Bool(false);
            case "null" -> new KdlValue.Null();
            case "inf" -> KdlValue.NotFinite.INFINITY;
            case "-inf" -> KdlValue.NotFinite.NEGATIVE_INFINITY;
            case "nan" -> KdlValue.NotFinite.NOT_A_NUMBER;
            default ->
                throw input.error(
                        start,
                        "behind # stands true, false, null, inf, -inf or nan, or a raw string; quote any other #");
        };
    }

    private KdlValue number() {
        int start = input.offset();
        String word = input.takeWord();
        Optional<String> tooMuch = Numbers.tooMuch(word);
        if (tooMuch.isPresent()) {
            throw input.error(start, tooMuch.get());
        }
        Optional<BigDecimal> number = Numbers.read(word);
        return new KdlValue.Finite(
                number.orElseThrow(
                        () -> input.error(
                                start,
                                "this begins as a number does, but is none such as 10, 0.5, 1e-9 or 0xff; quote it if it is a string")));
    }
}
