// SPDX-License-Identifier: Apache-2.0
package io.mizan.it.clients.app;

import io.mizan.ClientError;

/** Nothing more fits on a board. */
@ClientError(status = 409)
public final class FullException extends Exception {
    private static final long serialVersionUID = 1L;

    FullException(String message) {
        super(message);
    }
}
