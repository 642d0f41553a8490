// SPDX-License-Identifier: Apache-2.0
package io.mizan.benchmarks.ssr.clinic;

import java.util.List;
import java.util.stream.IntStream;

/** A row of the table. */
public record Owner(long id, String name, String address, String city, String telephone, List<Pet> pets) {
    /** How many a clinic has. */
    public static final int ROWS = 50;

    private static final List<String> GIVEN =
            List.of("George", "Betty", "Eduardo", "Harold", "Peter", "Jean", "Jeff", "Maria", "David", "Carlos");
    private static final List<String> FAMILY = List.of(
            "Franklin",
            "Davis",
            "Rodriquez",
            "O'Leary",
            "Coleman",
            "Black",
            "Escobito",
            "Schröder",
            "Estaban",
            "Baker");
    private static final List<String> CITIES = List.of("Madison", "Sun Prairie", "McFarland", "Windsor", "Monona");
    private static final List<String> PETS = List.of(
            "Leo", "Basil", "Rosy", "Jewel", "Iggy", "George", "Samantha", "Max", "Lucky", "Mulligan", "Freddy", "Sly");
    private static final List<String> KINDS = List.of("cat", "hamster", "dog", "lizard", "snake", "bird");

    /** The owners of a clinic: the same each time, and the same as those that {@code benchmarks/ssr/owners.js} makes. */
    public static List<Owner> ofClinic(long clinic) {
        return IntStream.range(0, ROWS)
                .mapToObj(at -> of(clinic, at, GIVEN.get(at % 10) + " " + FAMILY.get((at * 7 + at / 10) % 10)))
                .toList();
    }

    /** One of them, with a name. */
    public static Owner of(long clinic, int at, String name) {
        return new Owner(
                clinic * 1000 + at,
                name,
                (110 + at) + " W. Liberty St.",
                CITIES.get(at % 5),
                "60855" + (51_000 + at),
                IntStream.range(at, at + 1 + at % 3).mapToObj(n -> pet(n, at)).toList());
    }

    private static Pet pet(int number, int owner) {
        String birth = "20" + (10 + number % 10) + "-0" + (1 + number % 9) + "-" + (11 + owner % 17);
        return new Pet(PETS.get(number % 12), KINDS.get(number % 6), birth);
    }
}
