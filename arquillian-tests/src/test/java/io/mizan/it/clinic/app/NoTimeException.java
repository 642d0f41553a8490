// SPDX-License-Identifier: Apache-2.0
package io.mizan.it.clinic.app;

import io.mizan.ClientError;

/** A client error for which the clinic has no mapper. */
@ClientError(status = 409, code = "no_time")
public class NoTimeException extends Exception {
    private static final long serialVersionUID = 1L;

    NoTimeException() {
        super("there is no time");
    }
}
