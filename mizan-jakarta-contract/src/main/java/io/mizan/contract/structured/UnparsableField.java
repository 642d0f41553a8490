// SPDX-License-Identifier: Apache-2.0
package io.mizan.contract.structured;

/** A field that is none of RFC 9651, or a value that none can hold. The message never holds the value. */
public final class UnparsableField extends RuntimeException {
    UnparsableField(String message) {
        super(message, null, false, false);
    }
}
