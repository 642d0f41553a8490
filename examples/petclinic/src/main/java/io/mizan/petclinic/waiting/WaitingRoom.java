// SPDX-License-Identifier: Apache-2.0
package io.mizan.petclinic.waiting;

import io.mizan.Caller;
import io.mizan.Channels;
import io.mizan.Client;
import io.mizan.ClientException;
import io.mizan.Invalidation;
import io.mizan.petclinic.login.Role;
import io.mizan.petclinic.model.Arrival;
import io.mizan.petclinic.model.Pet;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** Who waits, who comes and who is called in. The room is told of each with the commit. */
@ApplicationScoped
public class WaitingRoom {

    @PersistenceContext
    EntityManager em;

    @Inject
    Clock clock;

    @Inject
    Invalidation invalidation;

    @Inject
    Channels<WaitingRoomContext, WaitingNews> channel;

    /** Who waits, the longest first. */
    @Client(context = WaitingRoomContext.class)
    public List<WaitingRow> waitingRoom() {
        return em.createQuery(WaitingRow.SELECT + "order by a.since, a.id", WaitingRow.class)
                .getResultList();
    }

    /** Shows a pet to the waiting room. */
    @Client(affects = WaitingRoomContext.class)
    @RolesAllowed(Role.STAFF)
    @Transactional(rollbackOn = AlreadyWaiting.class)
    public void showIn(long petId, Caller me) throws AlreadyWaiting {
        // Whoever shows the same pet in at the same time comes after this.
        Pet pet = em.find(Pet.class, petId, LockModeType.PESSIMISTIC_WRITE);
        if (pet == null) {
            throw ClientException.notFound("There is no Pet " + petId + ".");
        }
        long waiting = em.createQuery("select count(a) from Arrival a where a.pet = :pet", Long.class)
                .setParameter("pet", pet)
                .getSingleResult();
        if (waiting > 0) {
            throw new AlreadyWaiting(pet.name());
        }
        em.persist(new Arrival(pet, LocalDateTime.now(clock).truncatedTo(ChronoUnit.MILLIS)));
        String owner = pet.owner().firstName() + " " + pet.owner().lastName();
        tell(new WaitingNews(WaitingEvent.CAME, pet.name(), owner, name(me)));
    }

    /** Calls a pet in, which then waits no more. Of two who call it in at once, one does. */
    @Transactional(rollbackOn = NotWaiting.class)
    public void callIn(long arrivalId, Caller vet) throws NotWaiting {
        WaitingRow row = em.createQuery(WaitingRow.SELECT + "where a.id = :id", WaitingRow.class)
                .setParameter("id", arrivalId)
                .getResultStream()
                .findFirst()
                .orElseThrow(NotWaiting::new);
        int gone = em.createQuery("delete from Arrival a where a.id = :id")
                .setParameter("id", arrivalId)
                .executeUpdate();
        if (gone == 0) {
            throw new NotWaiting();
        }
        invalidation.also(new WaitingRoomContext());
        tell(new WaitingNews(WaitingEvent.CALLED_IN, row.pet(), row.owner(), name(vet)));
    }

    private void tell(WaitingNews news) {
        channel.to(new WaitingRoomContext()).send(news);
    }

    private static String name(Caller caller) {
        return caller.name().orElseThrow();
    }
}
