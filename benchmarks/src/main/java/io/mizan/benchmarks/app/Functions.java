// SPDX-License-Identifier: Apache-2.0
package io.mizan.benchmarks.app;

import io.mizan.Client;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Ours. */
@ApplicationScoped
public class Functions {

    /** One function of a context. */
    @Client(context = OwnerContext.class)
    public Owner owner(long ownerId) {
        return Clinic.owner(ownerId);
    }

    /** The first of five. */
    @Client(context = DeskContext.class)
    public Owner deskOwner(long ownerId) {
        return Clinic.owner(ownerId);
    }

    /** The second of five. */
    @Client(context = DeskContext.class)
    public Pet deskCat(long ownerId) {
        return Clinic.pet(ownerId);
    }

    /** The third of five. */
    @Client(context = DeskContext.class)
    public Pet deskDog(long ownerId) {
        return Clinic.pet(ownerId);
    }

    /** The fourth of five. */
    @Client(context = DeskContext.class)
    public List<Visit> deskVisits(long ownerId) {
        return Clinic.visits(ownerId);
    }

    /** The fifth of five. */
    @Client(context = DeskContext.class)
    public Owner deskNeighbour(long ownerId) {
        return Clinic.owner(ownerId);
    }

    /** A call; it also makes a context stale, and its answer says so. */
    @Client(affects = OwnerContext.class)
    public Owner change(OwnerForm form) {
        return Clinic.owner(form);
    }
}
