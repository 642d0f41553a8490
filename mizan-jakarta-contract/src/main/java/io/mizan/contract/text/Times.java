// SPDX-License-Identifier: Apache-2.0
package io.mizan.contract.text;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.function.Function;

/** Dates and times in ASCII digits, whatever the machine's locale; years 0000–9999. */
final class Times {
    private static final int MAX_LENGTH = 64;
    private static final int MAX_YEAR = 9999;

    private Times() {}

    static String write(Instant instant) {
        LocalDateTime utc;
        try {
            utc = LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
        } catch (DateTimeException e) {
            throw yearOutOfRange();
        }
        return write(utc) + "Z";
    }

    static String write(LocalDateTime dateTime) {
        return write(dateTime.toLocalDate()) + "T" + write(dateTime.toLocalTime());
    }

    static String write(LocalDate date) {
        if (date.getYear() < 0 || date.getYear() > MAX_YEAR) {
            throw yearOutOfRange();
        }
        return date.toString();
    }

    static String write(YearMonth month) {
        return write(Year.of(month.getYear())) + "-" + digits(month.getMonthValue(), 2);
    }

    static String write(Year year) {
        if (year.getValue() < 0 || year.getValue() > MAX_YEAR) {
            throw yearOutOfRange();
        }
        return digits(year.getValue(), 4);
    }

    static String write(LocalTime time) {
        String seconds =
                digits(time.getHour(), 2) + ":" + digits(time.getMinute(), 2) + ":" + digits(time.getSecond(), 2);
        int nanos = time.getNano();
        if (nanos == 0) {
            return seconds;
        }
        if (nanos % 1_000_000 == 0) {
            return seconds + "." + digits(nanos / 1_000_000, 3);
        }
        return seconds + "." + (nanos % 1_000 == 0 ? digits(nanos / 1_000, 6) : digits(nanos, 9));
    }

    /** What the type's own parser makes of the text, if that is written as the very same text. */
    static <T> T read(String text, Function<String, T> parse, Function<T, String> write, String expected) {
        try {
            if (text.length() <= MAX_LENGTH) {
                T value = parse.apply(text);
                if (write.apply(value).equals(text)) {
                    return value;
                }
            }
        } catch (DateTimeException | ArithmeticException | IllegalArgumentException e) {
            throw new UnreadableText(expected);
        }
        throw new UnreadableText(expected);
    }

    /** As {@link #read}, without the formatter's detours: dates are what is read most. */
    static LocalDate readDate(String text, String expected) {
        if (text.length() != "2026-03-01".length() || text.charAt(4) != '-' || text.charAt(7) != '-') {
            throw new UnreadableText(expected);
        }
        try {
            return LocalDate.of(number(text, 0, 4), number(text, 5, 7), number(text, 8, 10));
        } catch (DateTimeException e) {
            throw new UnreadableText(expected);
        }
    }

    /** The number that these digits are; what no date has where one is none. */
    private static int number(String text, int from, int to) {
        int number = 0;
        for (int i = from; i < to; i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return Integer.MIN_VALUE;
            }
            number = number * 10 + digit;
        }
        return number;
    }

    private static String digits(int value, int width) {
        String text = Integer.toString(value);
        return "0".repeat(width - text.length()) + text;
    }

    private static IllegalArgumentException yearOutOfRange() {
        return new IllegalArgumentException("only the years 0000 to 9999 have a canonical text");
    }
}
