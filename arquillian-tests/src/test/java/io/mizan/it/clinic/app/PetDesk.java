// SPDX-License-Identifier: Apache-2.0
package io.mizan.it.clinic.app;

import io.mizan.AffectsParam;
import io.mizan.Client;
import io.mizan.Everything;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Every way in which arguments narrow what is stale. */
@ApplicationScoped
public class PetDesk {

    @Client(affects = PetContext.class)
    public void touchPet(@AffectsParam long petId, @AffectsParam String kind) {}

    @Client(affects = PetContext.class)
    public void touchKind(@AffectsParam String kind) {}

    @Client(affects = PetContext.class)
    public void touchPets(@AffectsParam("pet_id") List<Long> pets) {}

    @Client(affects = PetContext.class)
    public void swapPets(@AffectsParam("pet_id") long first, @AffectsParam("pet_id") long second) {}

    @Client(affects = PetContext.class)
    public void maybePet(@AffectsParam Optional<Long> petId, @AffectsParam @Nullable String kind) {}

    @Client(affects = TagContext.class)
    public void touchTag(@AffectsParam String tag) {}

    @Client(
            affects = {PetContext.class, OwnerContext.class},
            affectsOwn = DashboardContext.class)
    public void touchSeveral(
            @AffectsParam(of = OwnerContext.class) long ownerId, @AffectsParam(of = PetContext.class) String kind) {}

    @Client(
            affects = {TagContext.class, Everything.class},
            affectsOwn = DashboardContext.class)
    public void touchAll(@AffectsParam String tag) {}

    @Client(affectsOwn = DashboardContext.class)
    public void touchMine() {}
}
