// SPDX-License-Identifier: Apache-2.0
package io.mizan.petclinic.dashboard;

import io.mizan.Authenticated;
import io.mizan.Caller;
import io.mizan.Client;
import io.mizan.ClientException;
import io.mizan.petclinic.login.Accounts;
import io.mizan.petclinic.login.Role;
import io.mizan.petclinic.model.Account;
import io.mizan.petclinic.pets.PetRow;
import io.mizan.petclinic.visits.VisitRow;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

/** What a caller sees of his own: pets for an owner, the visits of today for those who work at the clinic. */
@ApplicationScoped
public class Dashboards {

    @PersistenceContext
    EntityManager em;

    @Inject
    Accounts accounts;

    @Inject
    Clock clock;

    /** The caller's page. */
    @Client(context = DashboardContext.class)
    public Dashboard dashboard(Caller me) {
        boolean worksHere = me.hasRole(Role.VET) || me.hasRole(Role.STAFF);
        return new Dashboard(
                me.name().orElseThrow(),
                me.roles(),
                pets(me),
                worksHere ? today() : List.of(),
                account(me).note());
    }

    /** Keeps a note that the caller alone sees: nobody else's page is stale by it. */
    @Client(affectsOwn = DashboardContext.class, auth = Authenticated.class)
    @Transactional
    public void saveNote(@Size(max = 500) String note, Caller me) {
        account(me).write(note);
    }

    private List<PetRow> pets(Caller me) {
        return accounts.ownerOf(me).stream()
                .mapToObj(owner -> em.createQuery(PetRow.OF_OWNER, PetRow.class).setParameter("owner", owner))
                .flatMap(query -> query.getResultStream())
                .toList();
    }

    private List<VisitRow> today() {
        return em.createQuery(VisitRow.SELECT + "where v.date = :today order by p.name, v.id", VisitRow.class)
                .setParameter("today", LocalDate.now(clock))
                .getResultList();
    }

    private Account account(Caller me) {
        Account account = em.find(Account.class, me.name().orElseThrow());
        if (account == null) {
            throw ClientException.notFound("There is no such account any more.");
        }
        return account;
    }
}
