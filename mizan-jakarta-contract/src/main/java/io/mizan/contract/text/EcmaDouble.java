// SPDX-License-Identifier: Apache-2.0
package io.mizan.contract.text;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.function.Predicate;

/**
 * ECMAScript's {@code Number::toString}: the fewest digits that give the number back, of those the closest
 * (RFC 8785 §3.2.2.3).
 *
 * <p>{@link Double#toString(double)} finds these digits from JDK 19 on, except that it writes two where one would do
 * ({@code 4.9E-324}). Before, it now and then writes one too many or the second closest; of a normal number up to 15
 * digits are right on every JDK, because no two decimals of 15 digits are one {@code double} (6 digits and
 * {@code float}).
 */
public final class EcmaDouble {
    private static final boolean JDK_WRITES_SHORTEST = Runtime.version().feature() >= 19;
    private static final double MAX_SAFE_INTEGER = 9007199254740991d;
    private static final int SURE_DOUBLE_DIGITS = 15;
    private static final int SURE_FLOAT_DIGITS = 6;
    private static final int PLAIN_DIGITS = 21;
    private static final int PLAIN_LEADING_ZEROS = 6;

    private EcmaDouble() {}

    /** The text of a finite number; minus zero is {@code 0}. {@code NaN} and infinities are refused. */
    public static String toString(double value) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("NaN and infinities have no text");
        }
        if (Math.abs(value) <= MAX_SAFE_INTEGER && value == (long) value) {
            return Long.toString((long) value);
        }
        double magnitude = Math.abs(value);
        BigDecimal jdk = new BigDecimal(Double.toString(magnitude)).stripTrailingZeros();
        boolean known = jdk.precision() <= SURE_DOUBLE_DIGITS && magnitude >= Double.MIN_NORMAL;
        return layout(value < 0, known || trusted(jdk) ? jdk : shortest(magnitude));
    }

    /** The text of the fewest digits that give a {@code float} back: 0.1f is {@code 0.1}. */
    public static String toString(float value) {
        if (!Float.isFinite(value)) {
            throw new IllegalArgumentException("NaN and infinities have no text");
        }
        if (value == 0) {
            return "0";
        }
        float magnitude = Math.abs(value);
        BigDecimal jdk = new BigDecimal(Float.toString(magnitude)).stripTrailingZeros();
        boolean known = jdk.precision() <= SURE_FLOAT_DIGITS && magnitude >= Float.MIN_NORMAL;
        return layout(value < 0, known || trusted(jdk) ? jdk : shortest(magnitude));
    }

    private static boolean trusted(BigDecimal jdk) {
        return JDK_WRITES_SHORTEST && jdk.precision() != 2;
    }

    static BigDecimal shortest(double magnitude) {
        int from = magnitude >= Double.MIN_NORMAL ? SURE_DOUBLE_DIGITS : 1;
        return shortest(new BigDecimal(magnitude), from, d -> d.doubleValue() == magnitude);
    }

    static BigDecimal shortest(float magnitude) {
        int from = magnitude >= Float.MIN_NORMAL ? SURE_FLOAT_DIGITS : 1;
        return shortest(new BigDecimal(magnitude), from, d -> d.floatValue() == magnitude);
    }

    private static BigDecimal shortest(BigDecimal exact, int from, Predicate<BigDecimal> givesBack) {
        for (int digits = from; ; digits++) {
            BigDecimal nearest = exact.round(new MathContext(digits, RoundingMode.HALF_EVEN));
            if (givesBack.test(nearest)) {
                return nearest.stripTrailingZeros();
            }
            // Below a power of two the numbers lie closer: the nearest decimal may be another number's, the farther
            // ours.
            BigDecimal other = exact.round(
                    new MathContext(digits, nearest.compareTo(exact) > 0 ? RoundingMode.DOWN : RoundingMode.UP));
            if (givesBack.test(other)) {
                return other.stripTrailingZeros();
            }
        }
    }

    private static String layout(boolean negative, BigDecimal magnitude) {
        String digits = magnitude.unscaledValue().toString();
        int count = digits.length();
        int point = count - magnitude.scale();
        StringBuilder text = new StringBuilder(32).append(negative ? "-" : "");
        if (point > PLAIN_DIGITS || point <= -PLAIN_LEADING_ZEROS) {
            text.append(digits, 0, 1).append(count > 1 ? "." : "").append(digits, 1, count);
            return text.append(point > 0 ? "e+" : "e").append(point - 1).toString();
        }
        if (point <= 0) {
            return text.append("0.").append("0".repeat(-point)).append(digits).toString();
        }
        if (point >= count) {
            return text.append(digits).append("0".repeat(point - count)).toString();
        }
        return text.append(digits, 0, point)
                .append('.')
                .append(digits, point, count)
                .toString();
    }
}
