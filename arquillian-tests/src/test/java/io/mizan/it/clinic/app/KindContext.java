// SPDX-License-Identifier: Apache-2.0
package io.mizan.it.clinic.app;

import io.mizan.ClientContext;

/** The pets of one kind. */
@ClientContext(staleWith = PetContext.class)
public record KindContext(String kind) {}
