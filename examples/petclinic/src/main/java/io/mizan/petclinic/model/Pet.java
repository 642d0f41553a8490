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

/** An animal, which has exactly one owner. */
@Entity
@Table(name = "pets")
public class Pet {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "pet_ids")
    @SequenceGenerator(name = "pet_ids", sequenceName = "pet_ids", allocationSize = 500)
    private long id;

    private String name;

    @Column(name = "birth_date")
    private LocalDate birthDate;

    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    @JoinColumn(name = "type_id")
    private PetType type;

    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    @JoinColumn(name = "owner_id")
    private Owner owner;

    /** For the persistence provider. */
    @SuppressWarnings("NullAway.Init")
    protected Pet() {}

    public Pet(String name, LocalDate birthDate, PetType type, Owner owner) {
        this.name = name;
        this.birthDate = birthDate;
        this.type = type;
        this.owner = owner;
    }

    public long id() {
        return id;
    }

    public String name() {
        return name;
    }

    public PetType type() {
        return type;
    }

    public Owner owner() {
        return owner;
    }

    /** Corrects what is known of the animal. */
    public void describe(String newName, LocalDate newBirthDate, PetType newType) {
        name = newName;
        birthDate = newBirthDate;
        type = newType;
    }

    /** Gives the animal to another owner. */
    public void giveTo(Owner newOwner) {
        owner = newOwner;
    }
}
