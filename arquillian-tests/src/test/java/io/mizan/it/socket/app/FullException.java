// SPDX-License-Identifier: Apache-2.0
package io.mizan.it.socket.app;

import io.mizan.ClientError;

/** There is no more room on a page. */
@ClientError(status = 409, code = "full")
public class FullException extends Exception {
    public FullException(String message) {
        super(message);
    }
}
