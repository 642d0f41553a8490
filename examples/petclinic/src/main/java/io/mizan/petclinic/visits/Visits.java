// SPDX-License-Identifier: Apache-2.0
package io.mizan.petclinic.visits;

import io.mizan.Client;
import io.mizan.Invalidation;
import io.mizan.petclinic.login.Role;
import io.mizan.petclinic.model.Clinic;
import io.mizan.petclinic.model.Visit;
import io.mizan.petclinic.owners.OwnerContext;
import io.mizan.petclinic.pets.StaffOrPetOwner;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/** What changes visits. */
@ApplicationScoped
public class Visits {

    @PersistenceContext
    EntityManager em;

    @Inject
    Clinic clinic;

    @Inject
    Invalidation invalidation;

    /**
     * Books a visit, or enters one that has been.
     *
     * @return the visit's number
     */
    @Client(affects = OwnerContext.class, auth = StaffOrPetOwner.class)
    @Transactional
    public long addVisit(long petId, LocalDate date, @NotBlank @Size(max = 255) String description) {
        Visit visit = new Visit(clinic.pet(petId), date, description);
        em.persist(visit);
        changed(visit);
        return visit.id();
    }

    /** Writes down what was done. */
    @Client(affects = OwnerContext.class)
    @RolesAllowed(Role.VET)
    @Transactional
    public void describeVisit(long visitId, @NotBlank @Size(max = 255) String description) {
        Visit visit = clinic.visit(visitId);
        visit.describe(description);
        changed(visit);
    }

    /** Takes a visit back. */
    @Client(affects = OwnerContext.class)
    @RolesAllowed({Role.VET, Role.STAFF})
    @Transactional
    public void deleteVisit(long visitId) {
        Visit visit = clinic.visit(visitId);
        changed(visit);
        em.remove(visit);
    }

    private void changed(Visit visit) {
        invalidation.only(new OwnerContext(visit.pet().owner().id()));
    }
}
