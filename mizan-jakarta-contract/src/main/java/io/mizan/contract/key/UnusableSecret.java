// SPDX-License-Identifier: Apache-2.0
package io.mizan.contract.key;

/** A setting that is no secret. The message names the setting and never holds its value. */
public final class UnusableSecret extends RuntimeException {
    UnusableSecret(String message) {
        super(message);
    }
}
