// SPDX-License-Identifier: Apache-2.0
package io.mizan.petclinic.model;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;

/** What a vet is especially good at. */
@Entity
@Table(name = "specialties")
public class Specialty {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "specialty_ids")
    @SequenceGenerator(name = "specialty_ids", sequenceName = "specialty_ids", allocationSize = 50)
    private long id;

    private String name;

    /** For the persistence provider. */
    @SuppressWarnings("NullAway.Init")
    protected Specialty() {}

    public Specialty(String name) {
        this.name = name;
    }

    public String name() {
        return name;
    }
}
