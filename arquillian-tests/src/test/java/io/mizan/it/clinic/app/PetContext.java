// SPDX-License-Identifier: Apache-2.0
package io.mizan.it.clinic.app;

import io.mizan.ClientContext;

/** A pet, told apart by two values. */
@ClientContext
public record PetContext(long petId, String kind) {}
