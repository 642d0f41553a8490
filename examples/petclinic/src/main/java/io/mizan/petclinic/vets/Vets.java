// SPDX-License-Identifier: Apache-2.0
package io.mizan.petclinic.vets;

import io.mizan.Client;
import io.mizan.petclinic.model.Vet;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;

/** What is shown of vets. */
@ApplicationScoped
public class Vets {

    @PersistenceContext
    EntityManager em;

    /** All vets by name, each with the specialties. */
    @Client(context = VetsContext.class)
    public List<VetRow> vets() {
        return em.createQuery(
                        "select distinct v from Vet v left join fetch v.specialties order by v.lastName, v.firstName",
                        Vet.class)
                .getResultStream()
                .map(v -> new VetRow(v.id(), v.firstName(), v.lastName(), v.specialties()))
                .toList();
    }
}
