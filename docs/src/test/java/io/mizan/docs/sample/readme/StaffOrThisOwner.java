// SPDX-License-Identifier: Apache-2.0
package io.mizan.docs.sample.readme;

import io.mizan.Caller;
import io.mizan.Guard;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

@ApplicationScoped
public class StaffOrThisOwner implements Guard<OwnerContext> {
    @PersistenceContext
    EntityManager em;

    @Override // for a read and a mutation alike: the record is filled from the arguments
    public boolean allows(Caller caller, OwnerContext owner) {
        return caller.hasRole("staff") || em.find(Owner.class, owner.ownerId()).logsInAs(caller.name());
    }
}
