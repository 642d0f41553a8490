// SPDX-License-Identifier: Apache-2.0
package io.mizan.petclinic.pets;

import io.mizan.ClientError;

/** The owner has a pet of that name already. */
@ClientError(status = 409, code = "duplicate_pet")
public class DuplicatePet extends Exception {

    private static final long serialVersionUID = 1L;

    /**
     * Makes the exception.
     *
     * @param name the name that both pets would have
     */
    public DuplicatePet(String name) {
        super("The owner has a pet named " + name + " already.");
    }
}
