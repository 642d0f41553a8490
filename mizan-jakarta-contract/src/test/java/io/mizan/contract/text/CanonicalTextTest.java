// SPDX-License-Identifier: Apache-2.0
package io.mizan.contract.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class CanonicalTextTest {
    @ParameterizedTest
    @CsvSource({
        "BYTE, 128",
        "BYTE, -129",
        "SHORT, 32768",
        "SHORT, -32769",
        "INT, 2147483648",
        "INT, -2147483649",
        "LONG, 9223372036854775808",
        "LONG, -9223372036854775809",
        "LONG, 99999999999999999999",
        "FLOAT, 3.5e38",
        "DOUBLE, 1.8e308",
        "DOUBLE, 1e1000",
        "YEAR, 10000",
        "LOCAL_DATE, +10000-01-01"
    })
    void read_outOfRange_isUnreadable(ScalarKind kind, String text) {
        assertThatThrownBy(() -> CanonicalText.read(kind, text))
                .isInstanceOf(UnreadableText.class)
                .hasMessage("expected " + kind.expected());
    }

    static Stream<Arguments> unwritable() {
        return Stream.of(
                Arguments.of(ScalarKind.DOUBLE, Double.NaN),
                Arguments.of(ScalarKind.DOUBLE, Double.NEGATIVE_INFINITY),
                Arguments.of(ScalarKind.FLOAT, Float.POSITIVE_INFINITY),
                Arguments.of(ScalarKind.STRING, "\ud800"),
                Arguments.of(ScalarKind.CHAR, '\udc00'),
                Arguments.of(ScalarKind.BIG_INTEGER, BigInteger.TEN.pow(100)),
                Arguments.of(ScalarKind.BIG_INTEGER, BigInteger.TEN.pow(99).negate()),
                Arguments.of(ScalarKind.BIG_INTEGER, Named.of("2^50000000", BigInteger.ONE.shiftLeft(50_000_000))),
                Arguments.of(ScalarKind.BIG_DECIMAL, new BigDecimal("1e999999999")),
                Arguments.of(ScalarKind.BIG_DECIMAL, new BigDecimal("1e-999999999")),
                Arguments.of(ScalarKind.BIG_DECIMAL, BigDecimal.valueOf(1, Integer.MIN_VALUE)),
                Arguments.of(ScalarKind.BIG_DECIMAL, BigDecimal.valueOf(1, Integer.MAX_VALUE)),
                Arguments.of(ScalarKind.BIG_DECIMAL, BigDecimal.TEN.pow(100)),
                Arguments.of(
                        ScalarKind.BIG_DECIMAL,
                        Named.of("2^50000000", new BigDecimal(BigInteger.ONE.shiftLeft(50_000_000)))),
                Arguments.of(ScalarKind.INSTANT, Instant.MAX),
                Arguments.of(ScalarKind.INSTANT, Instant.parse("+10000-01-01T00:00:00Z")),
                Arguments.of(ScalarKind.INSTANT, Instant.parse("-0001-12-31T23:59:59Z")),
                Arguments.of(ScalarKind.LOCAL_DATE, LocalDate.MIN),
                Arguments.of(ScalarKind.YEAR, Year.of(-1)));
    }

    @ParameterizedTest
    @MethodSource("unwritable")
    void write_valueWithoutText_isRefused(ScalarKind kind, Object value) {
        assertThatIllegalArgumentException().isThrownBy(() -> CanonicalText.write(kind, value));
    }

    @ParameterizedTest
    @EnumSource(
            value = ScalarKind.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"ENUM", "STRING"})
    void read_aMillionCharacters_isUnreadableAtOnce(ScalarKind kind) {
        for (String part : new String[] {"1", "0", "-", "a", "a-", "P", "PT1", "1.", "9e9", "\ud800"}) {
            String text = part.repeat(1_000_000);
            assertThatThrownBy(() -> CanonicalText.read(kind, text)).isInstanceOf(UnreadableText.class);
        }
    }

    @Test
    void write_hundredCharacters_isTheLimit() {
        assertThat(CanonicalText.write(ScalarKind.BIG_INTEGER, BigInteger.TEN.pow(99)))
                .hasSize(100);
        assertThat(CanonicalText.write(
                        ScalarKind.BIG_INTEGER, BigInteger.TEN.pow(98).negate()))
                .hasSize(100);
        assertThat(CanonicalText.write(ScalarKind.BIG_DECIMAL, new BigDecimal("-1e-97")))
                .hasSize(100);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CanonicalText.write(ScalarKind.BIG_DECIMAL, new BigDecimal("-1e-98")));
        assertThat(CanonicalText.write(ScalarKind.BIG_DECIMAL, new BigDecimal("1." + "0".repeat(500))))
                .isEqualTo("1");
    }

    @Test
    void read_decimalsWithTrailingZeros_areOneValue() {
        assertThat(CanonicalText.read(ScalarKind.BIG_DECIMAL, "1.50")).isEqualTo(new BigDecimal("1.5"));
        assertThat(CanonicalText.read(ScalarKind.BIG_DECIMAL, "100")).isEqualTo(new BigDecimal("100"));
        assertThat(CanonicalText.read(ScalarKind.BIG_DECIMAL, "-0.00")).isEqualTo(new BigDecimal("0"));
    }

    @Test
    void read_minusZero_isZero() {
        assertThat(Double.doubleToRawLongBits((double) CanonicalText.read(ScalarKind.DOUBLE, "-0.0")))
                .isZero();
        assertThat(Float.floatToRawIntBits((float) CanonicalText.read(ScalarKind.FLOAT, "-0")))
                .isZero();
        assertThat(CanonicalText.write(ScalarKind.DOUBLE, -0.0)).isEqualTo("0");
    }

    @Test
    void read_doubles_takesAnyJsonNumber() {
        assertThat(CanonicalText.read(ScalarKind.DOUBLE, "1.50e+00")).isEqualTo(1.5);
        assertThat(CanonicalText.read(ScalarKind.DOUBLE, "1E2")).isEqualTo(100.0);
        assertThat(CanonicalText.read(ScalarKind.DOUBLE, "1e-999")).isEqualTo(0.0);
    }

    @Test
    void readEnum_isByNameAndSaysTheNames() {
        assertThat(CanonicalText.readEnum(List.of("CAT", "DOG"), "DOG")).isEqualTo("DOG");
        assertThatThrownBy(() -> CanonicalText.readEnum(List.of("CAT", "DOG"), "dog"))
                .isInstanceOf(UnreadableText.class)
                .hasMessage("expected one of CAT, DOG");
        assertThatThrownBy(() -> CanonicalText.readEnum(Collections.nCopies(1000, "CONSTANT"), "x"))
                .message()
                .hasSizeLessThan(100);
    }

    @Test
    void write_enum_isItsNameWhateverToStringSays() {
        assertThat(CanonicalText.write(ScalarKind.ENUM, Loud.QUIET)).isEqualTo("QUIET");
    }

    private enum Loud {
        QUIET;

        @Override
        public String toString() {
            return "LOUD";
        }
    }

    @Test
    void write_locales_areInTheCaseOfTheRfc() {
        assertThat(CanonicalText.write(ScalarKind.LOCALE, Locale.forLanguageTag("SL-latn-it-NEDIS")))
                .isEqualTo("sl-Latn-IT-nedis");
        assertThat(CanonicalText.write(ScalarKind.LOCALE, Locale.forLanguageTag("en-US-x-TWAIN-US")))
                .isEqualTo("en-US-x-twain-us");
        assertThat(CanonicalText.write(ScalarKind.LOCALE, Locale.ROOT)).isEqualTo("und");
    }

    @Test
    void kinds_areFoundByJavaType() {
        assertThat(ScalarKind.ofJavaType("int")).contains(ScalarKind.INT);
        assertThat(ScalarKind.ofJavaType("java.lang.Integer")).contains(ScalarKind.INT);
        assertThat(ScalarKind.ofJavaType("java.time.Year")).contains(ScalarKind.YEAR);
        assertThat(ScalarKind.ofJavaType("java.lang.Object")).isEmpty();
        assertThat(ScalarKind.ofJavaType("")).isEmpty();
        for (ScalarKind kind : ScalarKind.values()) {
            assertThat(kind.javaTypes())
                    .allSatisfy(type -> assertThat(ScalarKind.ofJavaType(type)).contains(kind));
        }
    }
}
