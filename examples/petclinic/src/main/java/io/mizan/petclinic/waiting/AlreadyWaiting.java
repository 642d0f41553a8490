// SPDX-License-Identifier: Apache-2.0
package io.mizan.petclinic.waiting;

import io.mizan.ClientError;

/** The pet is in the waiting room. */
@ClientError(status = 409, code = "already_waiting")
public class AlreadyWaiting extends Exception {

    private static final long serialVersionUID = 1L;

    /**
     * Makes the exception.
     *
     * @param pet its name
     */
    public AlreadyWaiting(String pet) {
        super(pet + " is in the waiting room already.");
    }
}
