// SPDX-License-Identifier: Apache-2.0
package io.mizan.contract.openapi;

import io.mizan.contract.json.Json;
import io.mizan.contract.text.ScalarKind;
import java.util.List;

/** The schemas of values with a canonical text (protocol, section 2). */
final class ScalarSchemas {

    static final String LONG = "mizan.Long";
    static final String INTEGER = "mizan.Integer";
    static final String DECIMAL = "mizan.Decimal";

    private static final String DIGITS = "^(0|-?[1-9][0-9]*)$";
    private static final long MAX_SAFE_INTEGER = 9007199254740991L;

    private ScalarSchemas() {}

    static Json.Obj of(ScalarKind kind) {
        return switch (kind) {
            case BYTE -> range(Byte.MIN_VALUE, Byte.MAX_VALUE).build();
            case SHORT -> range(Short.MIN_VALUE, Short.MAX_VALUE).build();
            case INT ->
                range(Integer.MIN_VALUE, Integer.MAX_VALUE)
                        .with("format", "int32")
                        .build();
            case LONG -> Members.reference("schemas", LONG);
            case BIG_INTEGER -> Members.reference("schemas", INTEGER);
            case FLOAT -> typed("number").with("format", "float").build();
            case DOUBLE -> typed("number").with("format", "double").build();
            case BIG_DECIMAL -> Members.reference("schemas", DECIMAL);
            case BOOLEAN -> typed("boolean").build();
            default -> text(kind);
        };
    }

    private static Json.Obj text(ScalarKind kind) {
        Members string = typed("string");
        return switch (kind) {
            case CHAR -> string.with("minLength", 1).with("maxLength", 1).build();
            case UUID -> string.with("format", "uuid").build();
            case INSTANT, OFFSET_DATE_TIME, ZONED_DATE_TIME ->
                string.with("format", "date-time").with("pattern", "Z$").build();
            case LOCAL_DATE -> string.with("format", "date").build();
            case LOCAL_TIME -> string.with("format", "time-local").build();
            case LOCAL_DATE_TIME -> string.with("format", "date-time-local").build();
            case YEAR -> string.with("pattern", "^[0-9]{4}$").build();
            case YEAR_MONTH -> string.with("pattern", "^[0-9]{4}-[0-9]{2}$").build();
            case DURATION -> string.with("pattern", "^PT").build();
            default -> string.build();
        };
    }

    /** What a key of an object is: always a string. */
    static Json.Obj key(ScalarKind kind) {
        return switch (kind.form()) {
            case INTEGER -> typed("string").with("pattern", DIGITS).build();
            case BOOLEAN -> typed("string").with("pattern", "^(true|false)$").build();
            case NUMBER -> typed("string").build();
            case STRING -> of(kind);
        };
    }

    /** A number where a number is exact, else a string. */
    static Json.Obj exactInteger(Members number) {
        return Members.of("description", "A number, or outside ±(2^53−1) a string.")
                .with(
                        "anyOf",
                        Members.array(List.of(
                                number.with("minimum", -MAX_SAFE_INTEGER)
                                        .with("maximum", MAX_SAFE_INTEGER)
                                        .build(),
                                typed("string").with("pattern", DIGITS).build())))
                .build();
    }

    static Json.Obj decimal() {
        return typed("string")
                .with("format", "decimal")
                .with("pattern", "^-?(0|[1-9][0-9]*)(\\.[0-9]+)?$")
                .with("maxLength", 100)
                .build();
    }

    static Members typed(String type) {
        return Members.of("type", type);
    }

    private static Members range(long minimum, long maximum) {
        return typed("integer").with("minimum", minimum).with("maximum", maximum);
    }
}
