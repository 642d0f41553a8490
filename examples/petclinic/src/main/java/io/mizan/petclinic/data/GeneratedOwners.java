// SPDX-License-Identifier: Apache-2.0
package io.mizan.petclinic.data;

import io.mizan.petclinic.model.Owner;
import io.mizan.petclinic.model.Pet;
import io.mizan.petclinic.model.PetType;
import io.mizan.petclinic.model.Visit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.SplittableRandom;

/** As many owners as are asked for, each with up to three pets. The same number gives the same owner, whenever it is run. */
@ApplicationScoped
public class GeneratedOwners {

    private static final List<String> FIRST = List.of(
            "Ada", "Amir", "Beatriz", "Chen", "Dilan", "Elif", "Farid", "Greta", "Hana", "Ivo", "Jonas", "Kofi",
            "Leyla", "Mina", "Nikola", "Oumar", "Priya", "Quentin", "Rosa", "Sami", "Tomas", "Uma", "Vera", "Wei",
            "Yusuf", "Zoe");
    private static final List<String> LAST = List.of(
            "Adler", "Baker", "Costa", "Dogan", "Evans", "Fischer", "Garcia", "Haddad", "Ito", "Jensen", "Kaya",
            "Lopez", "Moreau", "Novak", "Okafor", "Petrov", "Quist", "Rossi", "Sato", "Tanaka", "Urban", "Vogel",
            "Weber", "Yilmaz");
    private static final List<String> CITIES =
            List.of("Madison", "Monona", "Sun Prairie", "Windsor", "McFarland", "Waunakee");
    private static final List<String> PETS =
            List.of("Biscuit", "Cleo", "Daisy", "Felix", "Luna", "Milo", "Nala", "Oscar", "Pepper", "Ruby", "Toby");
    private static final List<String> REASONS = List.of("rabies shot", "check-up", "limping", "teeth cleaned");
    private static final LocalDate FIRST_DAY = LocalDate.of(2015, 1, 1);

    @PersistenceContext
    EntityManager em;

    /**
     * Stores the owners of some numbers, in one transaction.
     *
     * @param from the first number
     * @param to the number after the last
     */
    @Transactional
    public void load(int from, int to) {
        List<PetType> types = em.createQuery("select t from PetType t order by t.id", PetType.class)
                .getResultList();
        for (int number = from; number < to; number++) {
            store(new SplittableRandom(number), number, types);
        }
    }

    private void store(SplittableRandom random, int number, List<PetType> types) {
        Owner owner = owner(random, number);
        em.persist(owner);
        for (int pets = random.nextInt(4); pets > 0; pets--) {
            LocalDate birth = FIRST_DAY.plusDays(random.nextInt(3000));
            Pet pet = new Pet(one(random, PETS), birth, one(random, types), owner);
            em.persist(pet);
            for (int visits = random.nextInt(3); visits > 0; visits--) {
                em.persist(new Visit(pet, birth.plusDays(random.nextInt(800)), one(random, REASONS)));
            }
        }
    }

    static Owner owner(SplittableRandom random, int number) {
        return new Owner(
                one(random, FIRST),
                one(random, LAST),
                (1 + random.nextInt(2000)) + " Elm St.",
                one(random, CITIES),
                String.valueOf(6_090_000_000L + number));
    }

    private static <T> T one(SplittableRandom random, List<T> all) {
        return all.get(random.nextInt(all.size()));
    }
}
