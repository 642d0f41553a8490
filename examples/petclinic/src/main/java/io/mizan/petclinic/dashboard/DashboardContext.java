// SPDX-License-Identifier: Apache-2.0
package io.mizan.petclinic.dashboard;

import io.mizan.Authenticated;
import io.mizan.ClientContext;
import io.mizan.petclinic.owners.OwnerContext;

/** The caller's own page: one for each caller, none for nobody. It shows pets and visits, and is stale when an owner is. */
@ClientContext(auth = Authenticated.class, staleWith = OwnerContext.class)
public record DashboardContext() {}
