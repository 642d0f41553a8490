// SPDX-License-Identifier: Apache-2.0
package io.mizan.it.clinic.app;

import io.mizan.AffectsParam;
import io.mizan.Client;
import io.mizan.Invalidation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;

/** Says while it runs what is stale. */
@ApplicationScoped
public class SayingDesk {
    @Inject
    Invalidation invalidation;

    @Client(affects = {OwnerContext.class, PetListContext.class})
    @Transactional
    public void sayOnly(List<Long> owners) {
        owners.forEach(owner -> invalidation.only(new OwnerContext(owner)));
    }

    @Client(affects = {OwnerContext.class, PetListContext.class})
    public void sayOnlyPlainly(List<Long> owners) {
        owners.forEach(owner -> invalidation.only(new OwnerContext(owner)));
    }

    @Client(affects = OwnerContext.class)
    @Transactional
    public void sayAlso(@AffectsParam long ownerId, long other) {
        invalidation.also(new OwnerContext(other), new OwnerContext(ownerId));
    }

    @Client(affects = OwnerContext.class)
    public void sayAlsoWhole(@AffectsParam long ownerId) {
        invalidation.also(new OwnerContext(ownerId + 1));
        invalidation.also(OwnerContext.class);
    }

    @Client
    public void sayOwn() {
        invalidation.alsoOwn(DashboardContext.class);
    }

    @Client(affects = OwnerContext.class)
    @Transactional
    public void sayEverything(@AffectsParam long ownerId) {
        invalidation.everything();
    }

    @Client
    public void sayNonsense() {
        invalidation.also(new NoContext(1));
    }
}
