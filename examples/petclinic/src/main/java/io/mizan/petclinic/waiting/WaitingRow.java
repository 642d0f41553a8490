// SPDX-License-Identifier: Apache-2.0
package io.mizan.petclinic.waiting;

import java.time.LocalDateTime;

/**
 * A pet that waits, as it is shown.
 *
 * @param id of its coming: another time it is another one
 * @param owner the owner's name
 * @param since by the clock on the clinic's wall
 */
public record WaitingRow(
        long id, long petId, String pet, String type, long ownerId, String owner, LocalDateTime since) {

    /** The beginning of a query for arrivals {@code a}. */
    static final String SELECT = "select new io.mizan.petclinic.waiting.WaitingRow(a.id, p.id, p.name, t.name, o.id,"
            + " concat(o.firstName, ' ', o.lastName), a.since)"
            + " from Arrival a join a.pet p join p.type t join p.owner o ";
}
