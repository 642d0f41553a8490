// SPDX-License-Identifier: Apache-2.0
package io.mizan.contract.text;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The Java types that have a canonical text, one constant for each row of the table in protocol §2. */
public enum ScalarKind {
    BYTE(JsonForm.INTEGER, Use.SHARED, "an integer from -128 to 127", "byte", "java.lang.Byte"),
    SHORT(JsonForm.INTEGER, Use.SHARED, "an integer from -32768 to 32767", "short", "java.lang.Short"),
    INT(JsonForm.INTEGER, Use.SHARED, "an integer from -2147483648 to 2147483647", "int", "java.lang.Integer"),
    LONG(
            JsonForm.INTEGER,
            Use.SHARED,
            "an integer from -9223372036854775808 to 9223372036854775807",
            "long",
            "java.lang.Long"),
    BIG_INTEGER(JsonForm.INTEGER, Use.SHARED, "an integer of at most 100 characters", "java.math.BigInteger"),
    FLOAT(JsonForm.NUMBER, Use.VALUE, "a number such as 1.5, of at most 40 characters", "float", "java.lang.Float"),
    DOUBLE(
            JsonForm.NUMBER,
            Use.PARAMETER,
            "a number such as 1.5, of at most 40 characters",
            "double",
            "java.lang.Double"),
    BIG_DECIMAL(
            JsonForm.STRING,
            Use.PARAMETER,
            "a decimal number such as 12.50, of at most 100 characters and without an exponent",
            "java.math.BigDecimal"),
    BOOLEAN(JsonForm.BOOLEAN, Use.SHARED, "true or false", "boolean", "java.lang.Boolean"),
    STRING(JsonForm.STRING, Use.SHARED, "text without half surrogate pairs", "java.lang.String"),
    CHAR(JsonForm.STRING, Use.SHARED, "one character of the Basic Multilingual Plane", "char", "java.lang.Character"),
    ENUM(JsonForm.STRING, Use.SHARED, "the name of a constant"),
    UUID(JsonForm.STRING, Use.SHARED, "a UUID of 36 characters in lower case", "java.util.UUID"),
    LOCALE(JsonForm.STRING, Use.PARAMETER, "a language tag such as en-US", "java.util.Locale"),
    INSTANT(JsonForm.STRING, Use.SHARED, "an instant in UTC such as 2026-03-01T12:00:00Z", "java.time.Instant"),
    OFFSET_DATE_TIME(
            JsonForm.STRING, Use.SHARED, "an instant in UTC such as 2026-03-01T12:00:00Z", "java.time.OffsetDateTime"),
    ZONED_DATE_TIME(
            JsonForm.STRING,
            Use.PARAMETER,
            "an instant in UTC such as 2026-03-01T12:00:00Z",
            "java.time.ZonedDateTime"),
    LOCAL_DATE(JsonForm.STRING, Use.SHARED, "a date such as 2026-03-01", "java.time.LocalDate"),
    LOCAL_TIME(JsonForm.STRING, Use.PARAMETER, "a time such as 12:00:00", "java.time.LocalTime"),
    LOCAL_DATE_TIME(
            JsonForm.STRING, Use.PARAMETER, "a date and time such as 2026-03-01T12:00:00", "java.time.LocalDateTime"),
    YEAR(JsonForm.STRING, Use.PARAMETER, "a year of four digits", "java.time.Year"),
    YEAR_MONTH(JsonForm.STRING, Use.PARAMETER, "a month such as 2026-03", "java.time.YearMonth"),
    DURATION(JsonForm.STRING, Use.PARAMETER, "a duration such as PT36H or PT0.5S", "java.time.Duration");

    private enum Use {
        VALUE,
        PARAMETER,
        SHARED
    }

    private static final Map<String, ScalarKind> BY_JAVA_TYPE = byJavaType();

    private final JsonForm form;
    private final Use use;
    private final String expected;
    private final String javaTypes;

    ScalarKind(JsonForm form, Use use, String expected, String... javaTypes) {
        this.form = form;
        this.use = use;
        this.expected = expected;
        this.javaTypes = String.join(" ", javaTypes);
    }

    /** The kind of a primitive or class by its name ({@code int}, {@code java.util.UUID}); never {@link #ENUM}. */
    public static Optional<ScalarKind> ofJavaType(String name) {
        return Optional.ofNullable(BY_JAVA_TYPE.get(name));
    }

    private static Map<String, ScalarKind> byJavaType() {
        Map<String, ScalarKind> kinds = new HashMap<>();
        for (ScalarKind kind : values()) {
            kind.javaTypes().forEach(type -> kinds.put(type, kind));
        }
        return Map.copyOf(kinds);
    }

    /** How a value of this kind stands in JSON. */
    public JsonForm form() {
        return form;
    }

    /** What a reader of this kind expects, in words that complete "expected …". */
    public String expected() {
        return expected;
    }

    /** The names of its Java types, the primitive first; empty for {@link #ENUM}. */
    public List<String> javaTypes() {
        return javaTypes.isEmpty() ? List.of() : List.of(javaTypes.split(" ", -1));
    }

    /** Whether a parameter of a context's function may have this kind ({@link #FLOAT} may not). */
    public boolean parameter() {
        return use != Use.VALUE;
    }

    /** Whether a component of a context record may have this kind. */
    public boolean shared() {
        return use == Use.SHARED;
    }
}
