// SPDX-License-Identifier: Apache-2.0
package io.mizan.contract.value;

import io.mizan.contract.json.CanonicalJsonWriter;
import io.mizan.contract.json.Json;
import io.mizan.contract.text.ScalarKind;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalQuery;
import java.util.Locale;

/**
 * Dates and times as text by a pattern of {@link DateTimeFormatter}, instants in UTC; what is read is exactly what would
 * be written.
 */
final class FormattedTimeCodec extends PresentCodec {
    private static final int MAX_LENGTH = 100;

    private final DateTimeFormatter formatter;
    private final TemporalQuery<? extends TemporalAccessor> query;
    private final String pattern;

    FormattedTimeCodec(ScalarKind kind, String pattern, Locale locale) {
        this.pattern = pattern;
        this.query = query(kind);
        DateTimeFormatter plain = DateTimeFormatter.ofPattern(pattern, locale);
        boolean instant =
                kind == ScalarKind.INSTANT || kind == ScalarKind.OFFSET_DATE_TIME || kind == ScalarKind.ZONED_DATE_TIME;
        this.formatter = instant ? plain.withZone(ZoneOffset.UTC) : plain;
    }

    private static TemporalQuery<? extends TemporalAccessor> query(ScalarKind kind) {
        return switch (kind) {
            case INSTANT -> Instant::from;
            case OFFSET_DATE_TIME -> time -> Instant.from(time).atOffset(ZoneOffset.UTC);
            case ZONED_DATE_TIME -> time -> Instant.from(time).atZone(ZoneOffset.UTC);
            case LOCAL_DATE -> LocalDate::from;
            case LOCAL_TIME -> LocalTime::from;
            case LOCAL_DATE_TIME -> LocalDateTime::from;
            case YEAR -> Year::from;
            case YEAR_MONTH -> YearMonth::from;
            default -> throw new IllegalArgumentException("no date or time: " + kind);
        };
    }

    @Override
    void put(Object value, CanonicalJsonWriter out) {
        out.string(text(value));
    }

    private String text(Object value) {
        if (value instanceof OffsetDateTime time) {
            return formatter.format(time.toInstant());
        }
        return formatter.format(value instanceof ZonedDateTime time ? time.toInstant() : (TemporalAccessor) value);
    }

    @Override
    Object take(Json json, Path path) throws InvalidValue {
        if (json instanceof Json.Str str && str.value().length() <= MAX_LENGTH) {
            try {
                Object value = formatter.parse(str.value(), query);
                if (text(value).equals(str.value())) {
                    return value;
                }
            } catch (DateTimeException | ArithmeticException e) {
                throw InvalidValue.unreadable(path, expected(), json);
            }
        }
        throw InvalidValue.unreadable(path, expected(), json);
    }

    @Override
    String expected() {
        return "a date or time written as " + pattern;
    }
}
