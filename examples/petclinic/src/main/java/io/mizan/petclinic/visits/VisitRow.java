// SPDX-License-Identifier: Apache-2.0
package io.mizan.petclinic.visits;

import java.time.LocalDate;

/** A visit as it is shown. */
public record VisitRow(long id, LocalDate date, String description, long petId, String pet) {

    /** The beginning of a query for visits {@code v} of pets {@code p}. */
    public static final String SELECT =
            "select new io.mizan.petclinic.visits.VisitRow(v.id, v.date, v.description, p.id, p.name)"
                    + " from Visit v join v.pet p ";
}
