// SPDX-License-Identifier: Apache-2.0
package io.mizan.docs.sample.readme;

import io.mizan.AffectsParam;
import io.mizan.Client;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.NotBlank;

@ApplicationScoped
public class Owners {
    @PersistenceContext
    EntityManager em;

    @Client(context = OwnerContext.class) // one member of the context's answer; others stand beside it
    public OwnerDetail ownerDetail(long ownerId) {
        return OwnerDetail.of(em.find(Owner.class, ownerId));
    }

    @Client(affects = OwnerContext.class, auth = StaffOrThisOwner.class)
    @Transactional // once it has committed, that owner is stale, and the list
    public void renameOwner(@AffectsParam long ownerId, @NotBlank String name) {
        em.find(Owner.class, ownerId).rename(name);
    }
}
