// SPDX-License-Identifier: Apache-2.0
package io.mizan.petclinic.owners;

import io.mizan.ClientContext;

/** All that the clinic shows of one owner: who it is, the pets, their visits. */
@ClientContext
public record OwnerContext(long ownerId) {}
