// SPDX-License-Identifier: Apache-2.0
package io.mizan.contract.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Random;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EcmaDoubleTest {
    /** Where {@code Double.toString} of JDK 17 has a digit too many, or the second closest digits. */
    @ParameterizedTest
    @CsvSource({
        "2e23, 2e+23",
        "1e23, 1e+23",
        "2.2250738585072014e-308, 2.2250738585072014e-308",
        "4.9e-324, 5e-324",
        "9.9e-324, 1e-323",
        "2e-3, 0.002",
        "8.41e21, 8.41e+21",
        "5.0e-310, 5e-310",
        "2.0e-322, 2e-322",
        "9007199254740993, 9007199254740992",
        "1.8014398509481984e16, 18014398509481984",
        "9.0071992547409925e17, 900719925474099200",
        "-1e-7, -1e-7",
        "123456789012345680000, 123456789012345680000",
        "1.1e-44, 1.1e-44",
        "6.631236846766476e-316, 6.63123685e-316"
    })
    void toString_knownCases(double value, String text) {
        assertThat(EcmaDouble.toString(value)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({
        "0.1, 0.1",
        "1e10, 10000000000",
        "1.4e-45, 1e-45",
        "3.4028235e38, 3.4028235e+38",
        "16777216, 16777216",
        "2.8e-45, 3e-45",
        "1.17549435e-38, 1.1754944e-38",
        "8.5e9, 8500000000",
        "-0.0, 0",
        "3.3554432e7, 33554432"
    })
    void toString_floats_haveTheFewestDigitsOfAFloat(float value, String text) {
        assertThat(EcmaDouble.toString(value)).isEqualTo(text);
    }

    @Property(tries = 20_000)
    void toString_isTheShortestAndClosest(@ForAll long bits) {
        double value = Math.abs(Double.longBitsToDouble(bits));
        if (Double.isFinite(value) && value != 0) {
            BigDecimal text = new BigDecimal(EcmaDouble.toString(value));
            assertThat(text.doubleValue()).isEqualTo(value);
            assertThat(text).isEqualByComparingTo(EcmaDouble.shortest(value));
        }
    }

    @Property(tries = 20_000)
    void toString_floats_areTheShortestAndClosest(@ForAll int bits) {
        float value = Math.abs(Float.intBitsToFloat(bits));
        if (Float.isFinite(value) && value != 0) {
            BigDecimal text = new BigDecimal(EcmaDouble.toString(value));
            assertThat(text.floatValue()).isEqualTo(value);
            assertThat(text).isEqualByComparingTo(EcmaDouble.shortest(value));
        }
    }

    /** The distance to the next number below is half the distance to the one above. */
    @Test
    void toString_powersOfTwo_comeBackWithTheFewestDigits() {
        DoubleStream.iterate(Double.MIN_VALUE, v -> v <= 0x1p1023, v -> v * 2).forEach(value -> {
            BigDecimal text = new BigDecimal(EcmaDouble.toString(value)).stripTrailingZeros();
            assertThat(text.doubleValue()).isEqualTo(value);
            assertThat(text.precision() > 1 && anyComesBack(value, text.precision() - 1))
                    .isFalse();
        });
    }

    /** No step of the rounding is taken from the code under test: every decimal near is tried. */
    private static boolean anyComesBack(double value, int digits) {
        BigDecimal exact = new BigDecimal(value);
        BigDecimal unit = BigDecimal.ONE.scaleByPowerOfTen(exact.precision() - exact.scale() - digits);
        BigDecimal below = exact.divideToIntegralValue(unit).multiply(unit);
        return IntStream.rangeClosed(-2, 2)
                .anyMatch(i -> below.add(unit.multiply(BigDecimal.valueOf(i))).doubleValue() == value);
    }

    @Test
    void toString_shortDecimals_areThemselves() {
        Random random = new Random(17);
        for (int i = 0; i < 20_000; i++) {
            BigDecimal decimal = BigDecimal.valueOf(random.nextInt(1_000_000_000), random.nextInt(30) - 10);
            String text = EcmaDouble.toString(decimal.doubleValue());
            assertThat(new BigDecimal(text)).isEqualByComparingTo(decimal);
        }
    }
}
