// SPDX-License-Identifier: Apache-2.0
package io.mizan.petclinic.model;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;

/** A kind of pet, such as a cat. */
@Entity
@Table(name = "types")
public class PetType {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "type_ids")
    @SequenceGenerator(name = "type_ids", sequenceName = "type_ids", allocationSize = 50)
    private long id;

    private String name;

    /** For the persistence provider. */
    @SuppressWarnings("NullAway.Init")
    protected PetType() {}

    public PetType(String name) {
        this.name = name;
    }

    public long id() {
        return id;
    }

    public String name() {
        return name;
    }
}
