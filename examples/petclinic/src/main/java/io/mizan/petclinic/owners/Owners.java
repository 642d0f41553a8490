// SPDX-License-Identifier: Apache-2.0
package io.mizan.petclinic.owners;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import io.mizan.Client;
import io.mizan.petclinic.model.Clinic;
import io.mizan.petclinic.model.Owner;
import io.mizan.petclinic.pets.PetRow;
import io.mizan.petclinic.visits.VisitRow;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What is shown of owners. */
@ApplicationScoped
public class Owners {

    private static final String MATCHING = " from Owner o where lower(o.lastName) like :prefix escape '!' ";

    @PersistenceContext
    EntityManager em;

    @Inject
    Clinic clinic;

    /** Who the owner is. */
    @Client(context = OwnerContext.class)
    public OwnerDetail ownerDetail(long ownerId) {
        Owner owner = clinic.owner(ownerId);
        return new OwnerDetail(
                ownerId, owner.firstName(), owner.lastName(), owner.address(), owner.city(), owner.telephone());
    }

    /** The owner's pets by name. */
    @Client(context = OwnerContext.class)
    public List<PetRow> ownerPets(long ownerId) {
        return em.createQuery(PetRow.OF_OWNER, PetRow.class)
                .setParameter("owner", ownerId)
                .getResultList();
    }

    /** The latest visits of the owner's pets, the last one first. */
    @Client(context = OwnerContext.class)
    public List<VisitRow> ownerVisits(long ownerId, @DefaultValue("20") @Min(1) @Max(100) int limit) {
        return em.createQuery(
                        VisitRow.SELECT + "where p.owner.id = :owner order by v.date desc, v.id desc", VisitRow.class)
                .setParameter("owner", ownerId)
                .setMaxResults(limit)
                .getResultList();
    }

    /**
     * A page of all owners, or of those whose last name begins with a text.
     *
     * @param search the beginning of a last name, in any case
     * @param page counted from 0
     * @param size owners on a page
     */
    @Client(context = OwnerListContext.class)
    public OwnerList ownerList(
            @DefaultValue("") @Size(max = 30) String search,
            @DefaultValue("0") @PositiveOrZero @Max(1_000_000) int page,
            @DefaultValue("10") @Min(1) @Max(100) int size) {
        String prefix = prefix(search);
        long total = em.createQuery("select count(o)" + MATCHING, Long.class)
                .setParameter("prefix", prefix)
                .getSingleResult();
        List<Owner> owners = em.createQuery(
                        "select o" + MATCHING + "order by o.lastName, o.firstName, o.id", Owner.class)
                .setParameter("prefix", prefix)
                .setFirstResult(page * size)
                .setMaxResults(size)
                .getResultList();
        return new OwnerList(total, rows(owners));
    }

    private List<OwnerRow> rows(List<Owner> owners) {
        Map<Long, List<String>> pets = petNames(owners.stream().map(Owner::id).toList());
        return owners.stream()
                .map(o -> new OwnerRow(
                        o.id(),
                        o.firstName(),
                        o.lastName(),
                        o.city(),
                        o.telephone(),
                        pets.getOrDefault(o.id(), List.of())))
                .toList();
    }

    private Map<Long, List<String>> petNames(List<Long> owners) {
        if (owners.isEmpty()) {
            return Map.of();
        }
        return em
                .createQuery(
                        "select p.owner.id, p.name from Pet p where p.owner.id in :owners order by p.name, p.id",
                        Object[].class)
                .setParameter("owners", owners)
                .getResultList()
                .stream()
                .collect(groupingBy(row -> (Long) row[0], mapping(row -> (String) row[1], toList())));
    }

    static String prefix(String search) {
        return search.strip().toLowerCase(Locale.ROOT).replaceAll("([!%_])", "!$1") + "%";
    }
}
