// SPDX-License-Identifier: Apache-2.0
package io.mizan.petclinic.pets;

/** The pet that a function is about; filled from its argument {@code petId}. */
public record PetRef(long petId) {}
