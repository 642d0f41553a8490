// SPDX-License-Identifier: Apache-2.0
package io.mizan.contract.text;

/**
 * A text that is not what was expected. It says what was expected and never what came: whoever reports it decides how
 * much of the value may be shown.
 */
public final class UnreadableText extends RuntimeException {
    private final String expected;

    public UnreadableText(String expected) {
        super("expected " + expected, null, false, false);
        this.expected = expected;
    }

    /** What was expected, such as {@code an integer from -128 to 127}. */
    public String expected() {
        return expected;
    }
}
