// SPDX-License-Identifier: Apache-2.0
package io.mizan.petclinic.model;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.LocalDateTime;

/** A pet that waits. When it has been called in it is there no more. */
@Entity
@Table(name = "arrivals")
public class Arrival {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "arrival_ids")
    @SequenceGenerator(name = "arrival_ids", sequenceName = "arrival_ids", allocationSize = 500)
    private long id;

    private LocalDateTime since;

    @OneToOne(optional = false, fetch = FetchType.LAZY)
    @JoinColumn(name = "pet_id")
    private Pet pet;

    /** For the persistence provider. */
    @SuppressWarnings("NullAway.Init")
    protected Arrival() {}

    /**
     * An arrival.
     *
     * @param since by the clock on the clinic's wall
     */
    public Arrival(Pet pet, LocalDateTime since) {
        this.pet = pet;
        this.since = since;
    }

    public long id() {
        return id;
    }

    public Pet pet() {
        return pet;
    }

    /** By the clock on the clinic's wall. */
    public LocalDateTime since() {
        return since;
    }
}
