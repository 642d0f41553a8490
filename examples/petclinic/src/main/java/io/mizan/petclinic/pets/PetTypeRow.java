// SPDX-License-Identifier: Apache-2.0
package io.mizan.petclinic.pets;

/** A kind of pet that can be chosen. */
public record PetTypeRow(long id, String name) {}
