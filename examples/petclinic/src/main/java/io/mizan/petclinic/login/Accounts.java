// SPDX-License-Identifier: Apache-2.0
package io.mizan.petclinic.login;

import io.mizan.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.OptionalLong;

/** Which owner, if any, a caller is. */
@ApplicationScoped
public class Accounts {

    @PersistenceContext
    EntityManager em;

    /**
     * The owner who logged in.
     *
     * @return the owner's number; empty for everybody else
     */
    public OptionalLong ownerOf(Caller caller) {
        return em.createQuery("select o.id from Account a join a.owner o where a.name = :name", Long.class)
                .setParameter("name", caller.name().orElse(""))
                .getResultStream()
                .mapToLong(id -> id)
                .findFirst();
    }

    /** Whether the caller is that owner. */
    public boolean isOwner(Caller caller, long ownerId) {
        return ownerOf(caller).equals(OptionalLong.of(ownerId));
    }

    /** Whether that pet is the caller's. */
    public boolean isOwnerOfPet(Caller caller, long petId) {
        return em.createQuery(
                                "select count(p) from Account a join a.owner o, Pet p"
                                        + " where a.name = :name and p.id = :pet and p.owner = o",
                                Long.class)
                        .setParameter("name", caller.name().orElse(""))
                        .setParameter("pet", petId)
                        .getSingleResult()
                > 0;
    }
}
