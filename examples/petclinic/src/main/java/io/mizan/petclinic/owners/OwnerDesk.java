// SPDX-License-Identifier: Apache-2.0
package io.mizan.petclinic.owners;

import io.mizan.AffectsParam;
import io.mizan.Client;
import io.mizan.petclinic.login.Role;
import io.mizan.petclinic.model.Clinic;
import io.mizan.petclinic.model.Owner;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/** What changes owners. */
@ApplicationScoped
public class OwnerDesk {

    private static final String TELEPHONE = "[0-9]{4,20}";

    @PersistenceContext
    EntityManager em;

    @Inject
    Clinic clinic;

    /**
     * Enters a new owner.
     *
     * @return the owner's number
     */
    @Client(affects = OwnerListContext.class)
    @RolesAllowed({Role.STAFF, Role.VET})
    @Transactional
    public long createOwner(
            @NotBlank @Size(max = 30) String firstName,
            @NotBlank @Size(max = 30) String lastName,
            @NotBlank @Size(max = 255) String address,
            @NotBlank @Size(max = 80) String city,
            @Pattern(regexp = TELEPHONE, message = "{petclinic.telephone}") String telephone) {
        Owner owner = new Owner(firstName, lastName, address, city, telephone);
        em.persist(owner);
        return owner.id();
    }

    /** Corrects all of an owner. */
    @Client(affects = OwnerContext.class, auth = StaffOrThisOwner.class)
    @Transactional
    public void updateOwner(
            @AffectsParam long ownerId,
            @NotBlank @Size(max = 30) String firstName,
            @NotBlank @Size(max = 30) String lastName,
            @NotBlank @Size(max = 255) String address,
            @NotBlank @Size(max = 80) String city,
            @Pattern(regexp = TELEPHONE, message = "{petclinic.telephone}") String telephone) {
        Owner owner = clinic.owner(ownerId);
        owner.rename(firstName, lastName);
        owner.moveTo(address, city, telephone);
    }

    /** Corrects an owner's name. */
    @Client(affects = OwnerContext.class, auth = StaffOrThisOwner.class)
    @Transactional
    public void renameOwner(
            @AffectsParam long ownerId,
            @NotBlank @Size(max = 30) String firstName,
            @NotBlank @Size(max = 30) String lastName) {
        clinic.owner(ownerId).rename(firstName, lastName);
    }
}
