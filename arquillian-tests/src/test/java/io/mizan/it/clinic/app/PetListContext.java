// SPDX-License-Identifier: Apache-2.0
package io.mizan.it.clinic.app;

import io.mizan.ClientContext;

/** All pets. */
@ClientContext(staleWith = PetContext.class)
public record PetListContext() {}
