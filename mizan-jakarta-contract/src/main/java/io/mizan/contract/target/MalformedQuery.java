// SPDX-License-Identifier: Apache-2.0
package io.mizan.contract.target;

/** A query that is none that the protocol takes. The message is fit for an answer. */
public final class MalformedQuery extends RuntimeException {
    MalformedQuery(String message) {
        super(message, null, false, false);
    }
}
