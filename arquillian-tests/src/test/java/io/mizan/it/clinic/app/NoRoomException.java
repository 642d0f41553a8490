// SPDX-License-Identifier: Apache-2.0
package io.mizan.it.clinic.app;

import io.mizan.ClientError;

/** A client error that is checked: a transaction is committed all the same. */
@ClientError(status = 409, code = "no_room")
public class NoRoomException extends Exception {
    private static final long serialVersionUID = 1L;

    NoRoomException() {
        super("there is no room");
    }
}
