// SPDX-License-Identifier: Apache-2.0
package io.mizan.petclinic.data;

import io.mizan.petclinic.model.Owner;
import io.mizan.petclinic.model.Pet;
import io.mizan.petclinic.model.PetType;
import io.mizan.petclinic.model.Specialty;
import io.mizan.petclinic.model.Vet;
import io.mizan.petclinic.model.Visit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The well-known ten owners, thirteen pets, six vets and four visits, numbered from 1 in this order. */
@ApplicationScoped
public class SampleData {

    private static final List<String> TYPES = List.of("cat", "dog", "lizard", "snake", "bird", "hamster");
    private static final List<String> SPECIALTIES = List.of("radiology", "surgery", "dentistry");

    private static final String OWNERS = """
            George, Franklin, 110 W. Liberty St., Madison, 6085551023
            Betty, Davis, 638 Cardinal Ave., Sun Prairie, 6085551749
            Eduardo, Rodriquez, 2693 Commerce St., McFarland, 6085558763
            Harold, Davis, 563 Friendly St., Windsor, 6085553198
            Peter, McTavish, 2387 S. Fair Way, Madison, 6085552765
            Jean, Coleman, 105 N. Lake St., Monona, 6085552654
            Jeff, Black, 1450 Oak Blvd., Monona, 6085555387
            Maria, Escobito, 345 Maple St., Madison, 6085557683
            David, Schroeder, 2749 Blackhawk Trail, Madison, 6085559435
            Carlos, Estaban, 2335 Independence La., Waunakee, 6085555487
            """;

    /** Name, birth date, type, number of the owner. */
    private static final String PETS = """
            Leo, 2010-09-07, cat, 1
            Basil, 2012-08-06, hamster, 2
            Rosy, 2011-04-17, dog, 3
            Jewel, 2010-03-07, dog, 3
            Iggy, 2010-11-30, lizard, 4
            George, 2010-01-20, snake, 5
            Samantha, 2012-09-04, cat, 6
            Max, 2012-09-04, cat, 6
            Lucky, 2011-08-06, bird, 7
            Mulligan, 2007-02-24, dog, 8
            Freddy, 2010-03-09, bird, 9
            Lucky, 2010-06-24, dog, 10
            Sly, 2012-06-08, cat, 10
            """;

    /** Number of the pet, date, description. */
    private static final String VISITS = """
            7, 2013-01-01, rabies shot
            8, 2013-01-02, rabies shot
            8, 2013-01-03, neutered
            7, 2013-01-04, spayed
            """;

    /** First name, last name, specialties. */
    private static final String VETS = """
            James, Carter,
            Helen, Leary, radiology
            Linda, Douglas, surgery dentistry
            Rafael, Ortega, surgery
            Henry, Stevens, radiology
            Sharon, Jenkins,
            """;

    @PersistenceContext
    EntityManager em;

    /** Whether nothing is stored yet. */
    public boolean isMissing() {
        return em.createQuery("select count(o) from Owner o", Long.class).getSingleResult() == 0;
    }

    /** Stores all of it. */
    @Transactional
    public void load() {
        List<PetType> types = stored(TYPES.stream().map(PetType::new));
        List<Owner> owners = stored(rows(OWNERS).map(r -> new Owner(r[0], r[1], r[2], r[3], r[4])));
        List<Pet> pets = stored(rows(PETS)
                .map(r ->
                        new Pet(r[0], LocalDate.parse(r[1]), types.get(TYPES.indexOf(r[2])), numbered(owners, r[3]))));
        stored(rows(VISITS).map(r -> new Visit(numbered(pets, r[0]), LocalDate.parse(r[1]), r[2])));
        List<Specialty> specialties = stored(SPECIALTIES.stream().map(Specialty::new));
        stored(rows(VETS).map(r -> new Vet(r[0], r[1], named(specialties, r[2]))));
    }

    private static Stream<String[]> rows(String table) {
        return table.lines().map(line -> line.split(", ?", -1));
    }

    private static <T> T numbered(List<T> all, String number) {
        return all.get(Integer.parseInt(number) - 1);
    }

    private static Set<Specialty> named(List<Specialty> all, String names) {
        return Stream.of(names.split(" ", -1))
                .filter(SPECIALTIES::contains)
                .map(name -> all.get(SPECIALTIES.indexOf(name)))
                .collect(Collectors.toSet());
    }

    private <T> List<T> stored(Stream<T> entities) {
        List<T> all = entities.toList();
        all.forEach(em::persist);
        return all;
    }
}
