// SPDX-License-Identifier: Apache-2.0
package io.mizan.petclinic.pets;

import io.mizan.Caller;
import io.mizan.Guard;
import io.mizan.petclinic.login.Accounts;
import io.mizan.petclinic.login.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Lets the staff through, and the owner of the pet that is meant. */
@ApplicationScoped
public class StaffOrPetOwner implements Guard<PetRef> {

    @Inject
    Accounts accounts;

    @Override
    public boolean allows(Caller caller, PetRef pet) {
        return caller.hasRole(Role.STAFF) || accounts.isOwnerOfPet(caller, pet.petId());
    }
}
