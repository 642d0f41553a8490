// SPDX-License-Identifier: Apache-2.0
package io.mizan.petclinic.owners;

import io.mizan.ClientContext;

/** The list of owners. It shows names and pets, so whatever makes an owner stale makes it stale too. */
@ClientContext(staleWith = OwnerContext.class)
public record OwnerListContext() {}
