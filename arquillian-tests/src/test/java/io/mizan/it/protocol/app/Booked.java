// SPDX-License-Identifier: Apache-2.0
package io.mizan.it.protocol.app;

import io.mizan.ClientError;

/** An error that clients are told of. */
@ClientError(status = 409, code = "already_booked")
public class Booked extends Exception {
    public Booked(String message) {
        super(message);
    }
}
