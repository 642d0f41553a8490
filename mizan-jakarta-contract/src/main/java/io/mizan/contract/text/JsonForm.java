// SPDX-License-Identifier: Apache-2.0
package io.mizan.contract.text;

/** How a scalar stands in JSON (protocol §2). */
public enum JsonForm {
    /** A number without fraction, or a string outside ±(2^53−1). */
    INTEGER,
    /** A number as ECMAScript writes it. */
    NUMBER,
    /** {@code true} or {@code false}. */
    BOOLEAN,
    /** A string that holds the canonical text. */
    STRING
}
