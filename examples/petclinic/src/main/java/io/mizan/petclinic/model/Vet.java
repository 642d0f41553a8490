// SPDX-License-Identifier: Apache-2.0
package io.mizan.petclinic.model;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Who treats the pets. */
@Entity
@Table(name = "vets")
public class Vet extends Person {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "vet_ids")
    @SequenceGenerator(name = "vet_ids", sequenceName = "vet_ids", allocationSize = 50)
    private long id;

    @ManyToMany
    @JoinTable(
            name = "vet_specialties",
            joinColumns = @JoinColumn(name = "vet_id"),
            inverseJoinColumns = @JoinColumn(name = "specialty_id"))
    private Set<Specialty> specialties = new LinkedHashSet<>();

    /** For the persistence provider. */
    protected Vet() {}

    public Vet(String firstName, String lastName, Set<Specialty> specialties) {
        super(firstName, lastName);
        this.specialties = new LinkedHashSet<>(specialties);
    }

    public long id() {
        return id;
    }

    /** The specialties' names in the order of the alphabet. */
    public List<String> specialties() {
        return specialties.stream().map(Specialty::name).sorted().toList();
    }
}
