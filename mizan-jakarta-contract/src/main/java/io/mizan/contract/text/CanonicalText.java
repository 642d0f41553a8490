// SPDX-License-Identifier: Apache-2.0
package io.mizan.contract.text;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/**
 * The one text of each value, and the reader that takes no other (protocol §2). Two spellings that the reader does take
 * are {@link ScalarKind#DOUBLE}'s (any JSON number) and {@link ScalarKind#BIG_DECIMAL}'s (trailing zeros); the values
 * that it gives for them are equal.
 *
 * <p>Nothing here depends on the machine's locale, time zone or JDK.
 */
public final class CanonicalText {
    private static final int MAX_ECHO = 64;

    private CanonicalText() {}

    /**
     * The text of a value of this kind.
     *
     * @throws IllegalArgumentException where it has none: {@code NaN}, a lone surrogate, the year 10000, a number of
     *     more than 100 characters
     * @throws ClassCastException if the value is not of this kind
     */
    public static String write(ScalarKind kind, Object value) {
        return switch (kind) {
            case BYTE, SHORT, INT, LONG -> Long.toString(((Number) value).longValue());
            case BIG_INTEGER -> Integers.write((BigInteger) value);
            case FLOAT -> EcmaDouble.toString((float) value);
            case DOUBLE -> EcmaDouble.toString((double) value);
            case BIG_DECIMAL -> Decimals.write((BigDecimal) value);
            case BOOLEAN -> Boolean.toString((boolean) value);
            case STRING -> wellFormed((String) value);
            case CHAR -> wellFormed(Character.toString((char) value));
            case ENUM -> ((Enum<?>) value).name();
            case UUID -> ((UUID) value).toString();
            case LOCALE -> LanguageTag.write((Locale) value);
            case INSTANT -> Times.write((Instant) value);
            case OFFSET_DATE_TIME -> Times.write(((OffsetDateTime) value).toInstant());
            case ZONED_DATE_TIME -> Times.write(((ZonedDateTime) value).toInstant());
            case LOCAL_DATE -> Times.write((LocalDate) value);
            case LOCAL_TIME -> Times.write((LocalTime) value);
            case LOCAL_DATE_TIME -> Times.write((LocalDateTime) value);
            case YEAR -> Times.write((Year) value);
            case YEAR_MONTH -> Times.write((YearMonth) value);
            case DURATION -> ((Duration) value).toString();
        };
    }

    /**
     * The value of a text, boxed.
     *
     * @throws UnreadableText if it is not the text of a value of this kind
     * @throws IllegalArgumentException for {@link ScalarKind#ENUM}, see {@link #readEnum(List, String)}
     */
    public static Object read(ScalarKind kind, String text) {
        String expected = kind.expected();
        return switch (kind) {
            case BYTE -> (byte) Integers.read(text, Byte.MIN_VALUE, Byte.MAX_VALUE, expected);
            case SHORT -> (short) Integers.read(text, Short.MIN_VALUE, Short.MAX_VALUE, expected);
            case INT -> (int) Integers.read(text, Integer.MIN_VALUE, Integer.MAX_VALUE, expected);
            case LONG -> Integers.read(text, Long.MIN_VALUE, Long.MAX_VALUE, expected);
            case BIG_INTEGER -> Integers.readBig(text, expected);
            case FLOAT -> readFloat(text, expected);
            case DOUBLE -> readDouble(text, expected);
            case BIG_DECIMAL -> Decimals.read(text, expected);
            case BOOLEAN -> readBoolean(text, expected);
            case STRING -> readString(text, expected);
            case CHAR -> readChar(text, expected);
            case ENUM -> throw new IllegalArgumentException("the constants of an enum are the caller's to know");
            case UUID -> Times.read(text, UUID::fromString, UUID::toString, expected);
            case LOCALE -> LanguageTag.read(text, expected);
            default -> readTime(kind, text, expected);
        };
    }

    /** The constant of that name; what was expected lists at most 64 characters of names. */
    public static String readEnum(List<String> constants, String text) {
        if (constants.contains(text)) {
            return text;
        }
        String names = String.join(", ", constants);
        throw new UnreadableText("one of " + (names.length() <= MAX_ECHO ? names : names.substring(0, MAX_ECHO) + "…"));
    }

    private static Object readTime(ScalarKind kind, String text, String expected) {
        return switch (kind) {
            case INSTANT -> instant(text, expected);
            case OFFSET_DATE_TIME -> instant(text, expected).atOffset(ZoneOffset.UTC);
            case ZONED_DATE_TIME -> instant(text, expected).atZone(ZoneOffset.UTC);
            case LOCAL_DATE -> Times.readDate(text, expected);
            case LOCAL_TIME -> Times.read(text, LocalTime::parse, Times::write, expected);
            case LOCAL_DATE_TIME -> Times.read(text, LocalDateTime::parse, Times::write, expected);
            case YEAR -> Times.read(text, Year::parse, Times::write, expected);
            case YEAR_MONTH -> Times.read(text, YearMonth::parse, Times::write, expected);
            case DURATION -> Times.read(text, Duration::parse, Duration::toString, expected);
            default -> throw new AssertionError(kind);
        };
    }

    private static Instant instant(String text, String expected) {
        return Times.read(text, Instant::parse, Times::write, expected);
    }

    private static double readDouble(String text, String expected) {
        double value = NumberToken.isReadable(text) ? Double.parseDouble(text) : Double.NaN;
        if (!Double.isFinite(value)) {
            throw new UnreadableText(expected);
        }
        return value == 0 ? 0 : value;
    }

    private static float readFloat(String text, String expected) {
        float value = NumberToken.isReadable(text) ? Float.parseFloat(text) : Float.NaN;
        if (!Float.isFinite(value)) {
            throw new UnreadableText(expected);
        }
        return value == 0 ? 0 : value;
    }

    private static boolean readBoolean(String text, String expected) {
        if (!text.equals("true") && !text.equals("false")) {
            throw new UnreadableText(expected);
        }
        return text.equals("true");
    }

    private static String readString(String text, String expected) {
        if (!Utf16.isWellFormed(text)) {
            throw new UnreadableText(expected);
        }
        return text;
    }

    private static char readChar(String text, String expected) {
        if (text.length() != 1 || Character.isSurrogate(text.charAt(0))) {
            throw new UnreadableText(expected);
        }
        return text.charAt(0);
    }

    private static String wellFormed(String text) {
        if (!Utf16.isWellFormed(text)) {
            throw new IllegalArgumentException("text with half a surrogate pair can't be written");
        }
        return text;
    }
}
