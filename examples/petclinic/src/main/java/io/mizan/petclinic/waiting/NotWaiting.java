// SPDX-License-Identifier: Apache-2.0
package io.mizan.petclinic.waiting;

import io.mizan.ClientError;

/** The pet has been called in by somebody else. */
@ClientError(status = 409, code = "not_waiting")
public class NotWaiting extends Exception {

    private static final long serialVersionUID = 1L;

    /** Makes the exception. */
    public NotWaiting() {
        super("This pet does not wait any more.");
    }
}
