// SPDX-License-Identifier: Apache-2.0
package io.mizan.it.protocol.app;

import io.mizan.Client;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Month;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Values of every kind, and those that writers disagree on. */
@ApplicationScoped
public class Rich {

    public record Numbers(
            byte b,
            short s,
            int i,
            List<Long> longs,
            List<Double> doubles,
            float f,
            List<BigInteger> big,
            List<BigDecimal> dec) {}

    public record Times(
            Instant instant,
            OffsetDateTime offset,
            ZonedDateTime zoned,
            LocalDate date,
            List<LocalTime> times,
            LocalDateTime both,
            Year year,
            YearMonth month,
            List<Duration> lengths) {}

    @SuppressWarnings("ArrayRecordComponent") // is written, never compared
    public record Texts(List<String> texts, char sign, Month title, UUID id, List<Locale> languages, byte[] bytes) {}

    public record Page<T>(List<T> rows, @Nullable T best, Optional<Page<T>> next) {}

    public record Absent(
            Optional<String> text,
            OptionalInt number,
            OptionalLong large,
            OptionalDouble fraction,
            @Nullable Integer boxed,
            List<@Nullable String> holes) {}

    @Client(context = RichContext.class)
    public RichContext richAsked(UUID id, LocalDate day, Instant at, OffsetDateTime on) {
        return new RichContext(id, day, at, on);
    }

    @Client(context = RichContext.class)
    public Numbers richNumbers() {
        return new Numbers(
                Byte.MIN_VALUE,
                Short.MAX_VALUE,
                Integer.MIN_VALUE,
                List.of(9007199254740991L, 9007199254740992L, -9007199254740992L, Long.MAX_VALUE, Long.MIN_VALUE),
                List.of(
                        0.1,
                        -0.0,
                        1e21,
                        1e-7,
                        123456789012345680000.0,
                        Double.MIN_VALUE,
                        Double.MAX_VALUE,
                        100.0,
                        2e-3),
                0.1f,
                List.of(BigInteger.TWO.pow(64), BigInteger.TEN),
                List.of(
                        new BigDecimal("12.500"),
                        new BigDecimal("-0.0"),
                        new BigDecimal("1E+3"),
                        new BigDecimal("1E-10")));
    }

    @Client(context = RichContext.class)
    public Times richTimes() {
        OffsetDateTime offset = OffsetDateTime.of(2026, 3, 1, 0, 30, 0, 120_000_000, ZoneOffset.ofHours(2));
        return new Times(
                Instant.parse("0000-01-01T00:00:00Z"),
                offset,
                ZonedDateTime.of(2026, 7, 1, 12, 0, 0, 1, ZoneId.of("America/New_York")),
                LocalDate.of(33, 4, 3),
                List.of(LocalTime.MIDNIGHT, LocalTime.of(23, 59, 59, 123_456_000)),
                LocalDateTime.of(2026, 10, 25, 2, 30),
                Year.of(7),
                YearMonth.of(2026, 12),
                List.of(Duration.ZERO, Duration.ofHours(36), Duration.ofMillis(-500)));
    }

    @Client(context = RichContext.class)
    public Texts richTexts() {
        return new Texts(
                List.of("Iıİi ß ẞ", "\u0000\u001f\"\\/\u007f\u2028\u2029", "😀 é e\u0301", "٠١٢", "</script>"),
                'ğ',
                Month.APRIL,
                UUID.fromString("ABCDEF01-2345-6789-abcd-EF0123456789"),
                List.of(Locale.forLanguageTag("tr-TR"), Locale.forLanguageTag("zh-hant-tw")),
                new byte[] {-1, 0, 62, 63});
    }

    @Client(context = RichContext.class)
    public Map<String, Map<Month, Set<String>>> richMaps() {
        Map<Month, Set<String>> byMonth = new LinkedHashMap<>();
        byMonth.put(Month.SEPTEMBER, new LinkedHashSet<>(List.of("z", "a", "😀", "\uffff")));
        byMonth.put(Month.APRIL, Set.of());
        Map<String, Map<Month, Set<String>>> maps = new LinkedHashMap<>();
        maps.put("\uffff", Map.of());
        maps.put("😀", Map.of());
        maps.put("b", byMonth);
        maps.put("B", Map.of());
        maps.put("", Map.of());
        return maps;
    }

    @Client(context = RichContext.class)
    public Map<LocalDate, Set<BigDecimal>> richKeys() {
        return Map.of(
                LocalDate.of(2026, 1, 2),
                Set.of(new BigDecimal("10"), new BigDecimal("9.90")),
                LocalDate.of(999, 1, 1),
                Set.of());
    }

    @Client(context = RichContext.class)
    public Page<Page<String>> richPages() {
        Page<String> inner = new Page<>(List.of("x"), null, Optional.empty());
        return new Page<>(List.of(inner), inner, Optional.of(new Page<>(List.of(), null, Optional.empty())));
    }

    @Client(context = RichContext.class)
    public Shape richShape() {
        return new Shape.Group(List.of(new Shape.Circle(1.5)), Map.of("n", new Shape.Group(List.of(), Map.of())));
    }

    @Client(context = RichContext.class)
    public Absent richAbsent() {
        return new Absent(
                Optional.empty(),
                OptionalInt.of(1),
                OptionalLong.of(1L << 60),
                OptionalDouble.empty(),
                null,
                Arrays.asList("a", null));
    }

    @Client(context = RichContext.class)
    public Account richAccount() {
        return new Account();
    }

    @Client(context = RichContext.class)
    public int[][] richTable() {
        return new int[][] {{1, 2}, {}};
    }
}
