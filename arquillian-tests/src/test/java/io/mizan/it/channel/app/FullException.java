// SPDX-License-Identifier: Apache-2.0
package io.mizan.it.channel.app;

import io.mizan.ClientError;

/** There is no chair left. */
@ClientError(status = 409)
public final class FullException extends Exception {
    private static final long serialVersionUID = 1L;

    FullException(String message) {
        super(message);
    }
}
