// SPDX-License-Identifier: Apache-2.0
package io.mizan.petclinic.model;

import io.mizan.ClientException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** Finds what is stored by its number; what is not there is a "not found" to the client. */
@ApplicationScoped
public class Clinic {

    @PersistenceContext
    EntityManager em;

    /** The owner of that number. */
    public Owner owner(long id) {
        return find(Owner.class, id);
    }

    /** Whether there is an owner of that number. */
    public boolean hasOwner(long id) {
        return em.find(Owner.class, id) != null;
    }

    /** The pet of that number. */
    public Pet pet(long id) {
        return find(Pet.class, id);
    }

    /** The visit of that number. */
    public Visit visit(long id) {
        return find(Visit.class, id);
    }

    private <T> T find(Class<T> type, long id) {
        T found = em.find(type, id);
        if (found == null) {
            throw ClientException.notFound("There is no " + type.getSimpleName() + " " + id + ".");
        }
        return found;
    }
}
