// SPDX-License-Identifier: Apache-2.0
package io.mizan.petclinic.owners;

import io.mizan.Caller;
import io.mizan.Guard;
import io.mizan.petclinic.login.Accounts;
import io.mizan.petclinic.login.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Lets the staff through, and the owner who is meant. */
@ApplicationScoped
public class StaffOrThisOwner implements Guard<OwnerContext> {

    @Inject
    Accounts accounts;

    @Override
    public boolean allows(Caller caller, OwnerContext context) {
        return caller.hasRole(Role.STAFF) || accounts.isOwner(caller, context.ownerId());
    }
}
