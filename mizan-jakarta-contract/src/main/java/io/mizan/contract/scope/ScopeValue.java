// SPDX-License-Identifier: Apache-2.0
package io.mizan.contract.scope;

import io.mizan.contract.json.CanonicalJsonWriter;
import io.mizan.contract.text.JsonForm;
import io.mizan.contract.text.ScalarKind;
import java.math.BigInteger;

/**
 * What a scope says of one parameter: its canonical text, and how that stands in JSON. Two values with one text are
 * equal, as {@code 5} and {@code "5"} name one thing (protocol §5).
 *
 * @param form {@link JsonForm#INTEGER}, {@link JsonForm#BOOLEAN} or {@link JsonForm#STRING}
 */
public record ScopeValue(JsonForm form, String text) {
    public ScopeValue {
        boolean fits = switch (form) {
            case INTEGER -> isInteger(text);
            case BOOLEAN -> text.equals("true") || text.equals("false");
            case STRING -> true;
            case NUMBER -> false;
        };
        if (!fits) {
            throw new IllegalArgumentException("no canonical text of that form");
        }
    }

    /** The value of a shared parameter of that kind. */
    public static ScopeValue of(ScalarKind kind, String canonicalText) {
        return new ScopeValue(kind.form(), canonicalText);
    }

    /** An integer. */
    public static ScopeValue integer(long value) {
        return new ScopeValue(JsonForm.INTEGER, Long.toString(value));
    }

    /** A boolean. */
    public static ScopeValue bool(boolean value) {
        return new ScopeValue(JsonForm.BOOLEAN, Boolean.toString(value));
    }

    /** Anything else. */
    public static ScopeValue string(String text) {
        return new ScopeValue(JsonForm.STRING, text);
    }

    void writeTo(CanonicalJsonWriter out) {
        switch (form) {
            case INTEGER -> out.integer(new BigInteger(text));
            case BOOLEAN -> out.bool(text.equals("true"));
            default -> out.string(text);
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ScopeValue value && text.equals(value.text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    private static boolean isInteger(String text) {
        return text.length() <= 100 && text.matches("0|-?[1-9][0-9]*+");
    }
}
