// SPDX-License-Identifier: Apache-2.0
package io.mizan.contract.text;

import java.math.BigDecimal;
import java.util.regex.Pattern;

/** {@code -?(0|[1-9][0-9]*)(\.[0-9]+)?} of at most 100 characters, written with no trailing zeros. */
final class Decimals {
    private static final Pattern READABLE = Pattern.compile("-?(?:0|[1-9][0-9]*+)(?:\\.[0-9]++)?");
    /** More digits than this are too many even if all but a hundred are zeros: stripping them would take long. */
    private static final int MAX_BITS = 4096;

    private Decimals() {}

    static String write(BigDecimal value) {
        if (value.unscaledValue().bitLength() > MAX_BITS) {
            throw tooLong();
        }
        BigDecimal stripped = value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros();
        long fraction = Math.max(stripped.scale(), 0);
        long integer = Math.max((long) stripped.precision() - stripped.scale(), 1);
        long length = integer + fraction + (fraction > 0 ? 1 : 0) + (stripped.signum() < 0 ? 1 : 0);
        if (length > Integers.MAX_LENGTH) {
            throw tooLong();
        }
        return stripped.toPlainString();
    }

    /** Reads to the value that the canonical text stands for: {@code 1.50} and {@code 1.5} are one value. */
    static BigDecimal read(String text, String expected) {
        if (text.length() > Integers.MAX_LENGTH || !READABLE.matcher(text).matches()) {
            throw new UnreadableText(expected);
        }
        return new BigDecimal(write(new BigDecimal(text)));
    }

    private static IllegalArgumentException tooLong() {
        return new IllegalArgumentException("a decimal of more than 100 characters has no canonical text");
    }
}
