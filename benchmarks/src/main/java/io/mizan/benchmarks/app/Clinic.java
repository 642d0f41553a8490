// SPDX-License-Identifier: Apache-2.0
package io.mizan.benchmarks.app;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.LongStream;

/** Makes the records; both sides ask it alike, and it does next to nothing. */
public final class Clinic {
    private static final LocalDate DAY = LocalDate.of(2024, 2, 29);

    private Clinic() {}

    /** An owner with two pets. */
    public static Owner owner(long id) {
        return new Owner(
                id, "Jean-François", "Coleman", "105 N. Lake St.", "Monona", "6085552654", List.of(pet(1), pet(2)));
    }

    /** What an owner becomes. */
    public static Owner owner(OwnerForm form) {
        return new Owner(
                form.ownerId(),
                form.firstName(),
                form.lastName(),
                form.address(),
                form.city(),
                form.telephone(),
                List.of(pet(1), pet(2)));
    }

    /** A pet with three visits. */
    public static Pet pet(long id) {
        return new Pet(id, "Samantha", "cat", DAY, visits(id));
    }

    /** Three visits. */
    public static List<Visit> visits(long pet) {
        return LongStream.rangeClosed(1, 3)
                .mapToObj(i -> new Visit(pet * 10 + i, DAY.plusDays(i), "rabies shot, and a look at the left ear"))
                .toList();
    }
}
