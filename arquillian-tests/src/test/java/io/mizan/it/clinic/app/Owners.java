// SPDX-License-Identifier: Apache-2.0
package io.mizan.it.clinic.app;

import io.mizan.Client;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;

/** The owners in the database. */
@ApplicationScoped
public class Owners {
    @PersistenceContext
    @SuppressWarnings("NullAway.Init")
    EntityManager em;

    @Inject
    @SuppressWarnings("NullAway.Init")
    Counts counts;

    @Client(context = OwnerContext.class)
    @Transactional
    public OwnerDetail ownerDetail(long ownerId) {
        counts.count("owner_detail");
        return new OwnerDetail(ownerId, nameOf(ownerId));
    }

    @Client
    @Transactional
    public long addOwner(String name) {
        Owner owner = new Owner(name);
        em.persist(owner);
        em.flush();
        return owner.id();
    }

    /** As a transaction of its own sees it. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public String nameNow(long ownerId) {
        return nameOf(ownerId);
    }

    void rename(long ownerId, String name) {
        em.find(Owner.class, ownerId).rename(name);
    }

    void renameByQuery(long ownerId, String name) {
        em.createQuery("update Owner o set o.name = :name where o.id = :id")
                .setParameter("name", name)
                .setParameter("id", ownerId)
                .executeUpdate();
    }

    private String nameOf(long ownerId) {
        return em.find(Owner.class, ownerId).name();
    }
}
