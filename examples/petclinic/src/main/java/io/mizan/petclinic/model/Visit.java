// SPDX-License-Identifier: Apache-2.0
package io.mizan.petclinic.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.LocalDate;

/** A day on which a pet came, or will come, to the clinic. */
@Entity
@Table(name = "visits")
public class Visit {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "visit_ids")
    @SequenceGenerator(name = "visit_ids", sequenceName = "visit_ids", allocationSize = 500)
    private long id;

    @Column(name = "visit_date")
    private LocalDate date;

    private String description;

    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    @JoinColumn(name = "pet_id")
    private Pet pet;

    /** For the persistence provider. */
    @SuppressWarnings("NullAway.Init")
    protected Visit() {}

    public Visit(Pet pet, LocalDate date, String description) {
        this.pet = pet;
        this.date = date;
        this.description = description;
    }

    public long id() {
        return id;
    }

    public String description() {
        return description;
    }

    public Pet pet() {
        return pet;
    }

    /** Writes down what was done. */
    public void describe(String newDescription) {
        description = newDescription;
    }
}
