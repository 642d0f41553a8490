// SPDX-License-Identifier: Apache-2.0
package io.mizan.it.clinic.app;

import io.mizan.Client;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** For vets, where a method says nothing else. Nothing declares the roles. */
@ApplicationScoped
@RolesAllowed("vet")
public class VetDesk {
    @Inject
    StaffEjb staff;

    @Client
    public String forVets() {
        return "vets";
    }

    @Client
    @RolesAllowed({"staff", "owner"})
    public String forOthers() {
        return "others";
    }

    @Client
    @PermitAll
    public String forAll() {
        return "all";
    }

    @Client
    @DenyAll
    public String forNone() {
        return "none";
    }

    /** The EJB container refuses what is behind this. */
    @Client
    @PermitAll
    public String throughEjb() {
        return staff.secret();
    }
}
