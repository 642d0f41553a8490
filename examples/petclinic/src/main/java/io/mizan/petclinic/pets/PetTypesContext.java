// SPDX-License-Identifier: Apache-2.0
package io.mizan.petclinic.pets;

import io.mizan.ClientContext;

/** The kinds of pets that the clinic treats. */
@ClientContext
public record PetTypesContext() {}
