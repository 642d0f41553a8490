// SPDX-License-Identifier: Apache-2.0
package io.mizan.contract.value;

import io.mizan.contract.value.Fixtures.Absent;
import io.mizan.contract.value.Fixtures.Circle;
import io.mizan.contract.value.Fixtures.Color;
import io.mizan.contract.value.Fixtures.Days;
import io.mizan.contract.value.Fixtures.Everything;
import io.mizan.contract.value.Fixtures.Group;
import io.mizan.contract.value.Fixtures.Many;
import io.mizan.contract.value.Fixtures.Numbers;
import io.mizan.contract.value.Fixtures.Page;
import io.mizan.contract.value.Fixtures.Shape;
import io.mizan.contract.value.Fixtures.Texts;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Values of the fixtures' types, as varied as may be. */
final class Samples {
    private static final String SIGNS = "aZ09 \"\\/\u0000\u001f\u007fé\u2028！😀<&";

    private final Random random;

    Samples(Random random) {
        this.random = random;
    }

    Everything everything() {
        return new Everything(
                numbers(),
                days(),
                texts(),
                absent(),
                many(),
                page(this::texts, 2),
                page(() -> list(this::color), 2),
                shape(3));
    }

    private Numbers numbers() {
        return new Numbers(
                (byte) random.nextInt(),
                (short) random.nextInt(),
                random.nextInt() >> random.nextInt(32),
                whole(),
                fraction(Float.intBitsToFloat(random.nextInt())),
                fraction(Double.longBitsToDouble(random.nextLong())),
                new BigInteger(random.nextInt(300), random).multiply(BigInteger.valueOf(random.nextInt(3) - 1)),
                decimal());
    }

    private long whole() {
        return random.nextLong() >> random.nextInt(64);
    }

    private static float fraction(float any) {
        return Float.isFinite(any) && any != 0 ? any : 1.5f;
    }

    private static double fraction(double any) {
        return Double.isFinite(any) && any != 0 ? any : 0.1;
    }

    /** Without trailing zeros: equal to what it is read as. */
    private BigDecimal decimal() {
        BigDecimal any = BigDecimal.valueOf(random.nextInt() * 10L + 1, random.nextInt(20));
        return random.nextBoolean() ? any : BigDecimal.ZERO;
    }

    private LocalDate day() {
        return LocalDate.of(random.nextInt(10_000), 1, 1).plusDays(random.nextInt(365));
    }

    private LocalTime time() {
        int[] units = {1, 1_000, 1_000_000, 1_000_000_000};
        return LocalTime.ofSecondOfDay(random.nextInt(86_400))
                .plusNanos((long) random.nextInt(1000) * units[random.nextInt(4)]);
    }

    private Days days() {
        return new Days(
                day(),
                time(),
                day().atTime(time()),
                Year.of(random.nextInt(10_000)),
                YearMonth.of(random.nextInt(10_000), 1 + random.nextInt(12)),
                Duration.ofSeconds(random.nextInt(), random.nextInt(1_000_000_000)));
    }

    String text() {
        int[] signs = SIGNS.codePoints().toArray();
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(12); i > 0; i--) {
            text.appendCodePoint(signs[random.nextInt(signs.length)]);
        }
        return text.toString();
    }

    private Color color() {
        return List.of(Color.values()).get(random.nextInt(3));
    }

    private Texts texts() {
        String[] tags = {"de-CH", "en", "zh-Hant-TW", "und"};
        return new Texts(
                text(),
                (char) random.nextInt(0xd800),
                random.nextBoolean(),
                color(),
                new UUID(random.nextLong(), random.nextLong()),
                Locale.forLanguageTag(tags[random.nextInt(3)]),
                instant(),
                instant().atOffset(ZoneOffset.UTC));
    }

    private Instant instant() {
        return day().atTime(time()).toInstant(ZoneOffset.UTC);
    }

    private Absent absent() {
        boolean there = random.nextBoolean();
        List<@Nullable String> holes = new ArrayList<>();
        holes.add(there ? null : text());
        return new Absent(
                there ? Optional.of(text()) : Optional.empty(),
                there ? OptionalInt.of(random.nextInt()) : OptionalInt.empty(),
                there ? OptionalLong.of(whole()) : OptionalLong.empty(),
                there ? OptionalDouble.of(fraction(random.nextDouble())) : OptionalDouble.empty(),
                there ? random.nextInt() : null,
                holes);
    }

    private Many many() {
        Map<Color, List<LocalDate>> byColor = new HashMap<>();
        Map<UUID, Texts> byId = new HashMap<>();
        TreeMap<LocalDate, BigDecimal> byDay = new TreeMap<>();
        for (int i = random.nextInt(3); i > 0; i--) {
            byColor.put(color(), list(this::day));
            byId.put(new UUID(random.nextLong(), random.nextLong()), texts());
            byDay.put(day(), decimal());
        }
        return new Many(
                list(() -> list(random::nextInt)),
                new HashSet<>(list(this::text)),
                new TreeSet<>(list(this::whole)),
                byColor,
                byId,
                byDay);
    }

    private <T> List<T> list(Supplier<T> element) {
        List<T> list = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            list.add(element.get());
        }
        return list;
    }

    private <T> Page<T> page(Supplier<T> row, int depth) {
        return new Page<>(list(row), random.nextBoolean() ? row.get() : null, depth == 0 ? null : page(row, depth - 1));
    }

    private Shape shape(int depth) {
        if (depth == 0 || random.nextInt(4) == 0) {
            return new Circle(fraction(random.nextDouble()));
        }
        Map<String, Shape> named = new HashMap<>();
        named.put(text(), shape(depth - 1));
        return new Group(list(() -> shape(depth - 1)), named);
    }
}
