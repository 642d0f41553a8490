// SPDX-License-Identifier: Apache-2.0
package io.mizan.contract.value;

import io.mizan.Client;
import io.mizan.contract.declared.ReflectionSource;
import io.mizan.contract.model.Contract;
import io.mizan.contract.reader.ContractReader;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.bind.annotation.JsonbProperty;
import jakarta.json.bind.annotation.JsonbSubtype;
import jakarta.json.bind.annotation.JsonbTypeInfo;
import java.lang.reflect.Method;
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
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Declarations as an application has them, read by the reader. */
final class Fixtures {

    enum Color {
        RED,
        GREEN,
        BLUE
    }

    record Numbers(byte b, short s, int i, long l, float f, double d, BigInteger big, BigDecimal dec) {}

    record Days(LocalDate day, LocalTime time, LocalDateTime both, Year year, YearMonth month, Duration length) {}

    record Texts(
            String text,
            char sign,
            boolean flag,
            Color color,
            UUID id,
            Locale language,
            Instant at,
            OffsetDateTime on) {}

    record Absent(
            Optional<String> text,
            OptionalInt number,
            OptionalLong large,
            OptionalDouble fraction,
            @Nullable Integer boxed,
            List<@Nullable String> holes) {}

    record Many(
            List<List<Integer>> lists,
            Set<String> set,
            SortedSet<Long> sorted,
            Map<Color, List<LocalDate>> byColor,
            Map<UUID, Texts> byId,
            SortedMap<LocalDate, BigDecimal> byDay) {}

    record Page<T>(
            List<T> rows,
            @Nullable T best,
            @JsonbProperty("next_page") @Nullable Page<T> next) {}

    @JsonbTypeInfo(
            key = "kind",
            value = {
                @JsonbSubtype(alias = "circle", type = Circle.class),
                @JsonbSubtype(alias = "group", type = Group.class)
            })
    sealed interface Shape permits Circle, Group {}

    record Circle(double radius) implements Shape {}

    record Group(List<Shape> shapes, Map<String, Shape> named) implements Shape {}

    record Everything(
            Numbers numbers,
            Days days,
            Texts texts,
            Absent absent,
            Many many,
            Page<Texts> texted,
            Page<List<Color>> colored,
            Shape shape) {}

    @ApplicationScoped
    static class Bean {
        @Client
        public Everything everything() {
            throw new UnsupportedOperationException();
        }

        @Client
        public Map<Color, Set<Set<String>>> sets() {
            throw new UnsupportedOperationException();
        }

        @Client
        public double[][] table() {
            throw new UnsupportedOperationException();
        }
    }

    private Fixtures() {}

    static Contract contract() {
        ClassLoader loader = Fixtures.class.getClassLoader();
        var read = new ContractReader(new ReflectionSource(loader)).read(List.of(Bean.class.getName()));
        if (!read.problems().isEmpty()) {
            throw new IllegalStateException(read.problems().toString());
        }
        return read.contract();
    }

    /** The codec of what a function of the bean returns. */
    static Codec result(String function) {
        Contract contract = contract();
        ValueCodecs codecs = new ValueCodecs(contract, Fixtures.class.getClassLoader());
        Method method = Stream.of(Bean.class.getMethods())
                .filter(m -> m.getName().equals(function))
                .findFirst()
                .orElseThrow();
        return codecs.of(
                Objects.requireNonNull(contract.functions().get(function))
                        .result()
                        .orElseThrow(),
                method.getGenericReturnType());
    }
}
