// SPDX-License-Identifier: Apache-2.0
package io.mizan.petclinic.waiting;

import io.mizan.Cached;
import io.mizan.ClientContext;
import io.mizan.petclinic.login.Role;
import io.mizan.petclinic.owners.OwnerContext;
import jakarta.annotation.security.RolesAllowed;

/** Who waits. It shows names of pets and owners, and is stale when an owner is. */
@Cached(per = Cached.Per.ROLES)
@ClientContext(staleWith = OwnerContext.class)
@RolesAllowed({Role.VET, Role.STAFF})
public record WaitingRoomContext() {}
