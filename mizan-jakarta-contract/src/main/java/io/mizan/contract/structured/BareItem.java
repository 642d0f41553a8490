// SPDX-License-Identifier: Apache-2.0
package io.mizan.contract.structured;

import java.math.BigDecimal;
import java.nio.ByteBuffer;

/** A value of a structured field (RFC 9651 §3.3). */
public sealed interface BareItem {
    /** An Integer of at most 15 digits. */
    record Int(long value) implements BareItem {}

    /** A Decimal of at most 12 digits and 3 more behind the point. */
    record Decimal(BigDecimal value) implements BareItem {}

    /** A String of printable ASCII. */
    record Str(String value) implements BareItem {}

    /** A Token. */
    record Token(String value) implements BareItem {}

    /** A Byte Sequence. */
    record Bytes(ByteBuffer value) implements BareItem {}

    /** A Boolean. */
    record Bool(boolean value) implements BareItem {}

    /** A Date, in seconds since 1970. */
    record Date(long seconds) implements BareItem {}

    /** A Display String: any Unicode text. */
    record Display(String value) implements BareItem {}
}
