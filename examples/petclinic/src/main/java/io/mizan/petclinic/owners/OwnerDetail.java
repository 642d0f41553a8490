// SPDX-License-Identifier: Apache-2.0
package io.mizan.petclinic.owners;

/** Who an owner is and where to find him. */
public record OwnerDetail(long id, String firstName, String lastName, String address, String city, String telephone) {}
