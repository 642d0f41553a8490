// SPDX-License-Identifier: Apache-2.0
package io.mizan.petclinic.login;

/** What somebody is at the clinic. */
public final class Role {

    /** Owns pets. */
    public static final String OWNER = "owner";

    /** Treats pets. */
    public static final String VET = "vet";

    /** Keeps the books. */
    public static final String STAFF = "staff";

    private Role() {}
}
