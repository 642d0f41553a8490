// SPDX-License-Identifier: Apache-2.0
package io.mizan.petclinic.pets;

import java.time.LocalDate;

/** A pet as it is shown. */
public record PetRow(long id, String name, LocalDate birthDate, String type) {

    /** The query for the pets of the owner {@code :owner}. */
    public static final String OF_OWNER = "select new io.mizan.petclinic.pets.PetRow(p.id, p.name, p.birthDate, t.name)"
            + " from Pet p join p.type t where p.owner.id = :owner order by p.name, p.id";
}
