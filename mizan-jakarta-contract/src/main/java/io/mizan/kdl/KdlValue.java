// SPDX-License-Identifier: Apache-2.0
package io.mizan.kdl;

import java.math.BigDecimal;

/** A value. */
public sealed interface KdlValue {

    /**
     * A string.
     *
     * @param text any text without lone surrogates
     */
    record Text(String text) implements KdlValue {}

    /**
     * A number that is finite, to its last digit. {@code 1.0} and {@code 1.00} are two, as they are for {@link BigDecimal};
     * {@code -0} and {@code 0} are one.
     *
     * @param number the number, however it was spelled
     */
    record Finite(BigDecimal number) implements KdlValue {}

    /** A number that is none of the finite ones. */
    enum NotFinite implements KdlValue {
        /** {@code #inf}. */
        INFINITY,
        /** {@code #-inf}. */
        NEGATIVE_INFINITY,
        /** {@code #nan}. */
        NOT_A_NUMBER
    }

    /**
     * {@code #true} or {@code #false}.
     *
     * @param value which
     */
    record Bool(boolean value) implements KdlValue {}

    /** {@code #null}. */
    record Null() implements KdlValue {}
}
