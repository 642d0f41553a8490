// SPDX-License-Identifier: Apache-2.0
package io.mizan.petclinic.pets;

import io.mizan.AffectsParam;
import io.mizan.Client;
import io.mizan.ClientException;
import io.mizan.Invalidation;
import io.mizan.petclinic.login.Role;
import io.mizan.petclinic.model.Clinic;
import io.mizan.petclinic.model.Pet;
import io.mizan.petclinic.model.PetType;
import io.mizan.petclinic.owners.OwnerContext;
import io.mizan.petclinic.owners.StaffOrThisOwner;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;

/** Pets: their types, and what changes them. */
@ApplicationScoped
public class Pets {

    @PersistenceContext
    EntityManager em;

    @Inject
    Clinic clinic;

    @Inject
    Invalidation invalidation;

    /** The kinds of pets, by name. */
    @Client(context = PetTypesContext.class)
    public List<PetTypeRow> petTypes() {
        return em.createQuery(
                        "select new io.mizan.petclinic.pets.PetTypeRow(t.id, t.name) from PetType t order by t.name",
                        PetTypeRow.class)
                .getResultList();
    }

    /**
     * Enters a pet of an owner.
     *
     * @return the pet's number
     */
    @Client(affects = OwnerContext.class, auth = StaffOrThisOwner.class)
    @Transactional(rollbackOn = DuplicatePet.class)
    public long addPet(
            @AffectsParam long ownerId,
            @NotBlank @Size(max = 30) String name,
            @PastOrPresent LocalDate birthDate,
            long typeId)
            throws DuplicatePet {
        refuseDuplicate(ownerId, 0, name);
        Pet pet = new Pet(name, birthDate, type(typeId), clinic.owner(ownerId));
        em.persist(pet);
        return pet.id();
    }

    /** Corrects a pet. Whose it is only the database knows, so the method says which owner is affected. */
    @Client(affects = OwnerContext.class, auth = StaffOrPetOwner.class)
    @Transactional(rollbackOn = DuplicatePet.class)
    public void updatePet(
            long petId, @NotBlank @Size(max = 30) String name, @PastOrPresent LocalDate birthDate, long typeId)
            throws DuplicatePet {
        Pet pet = clinic.pet(petId);
        refuseDuplicate(pet.owner().id(), petId, name);
        pet.describe(name, birthDate, type(typeId));
        invalidation.only(new OwnerContext(pet.owner().id()));
    }

    /** Gives a pet to another owner: the two owners are affected, and no third. */
    @Client(affects = OwnerContext.class)
    @RolesAllowed(Role.STAFF)
    @Transactional(rollbackOn = DuplicatePet.class)
    public void movePet(long petId, long newOwnerId) throws DuplicatePet {
        Pet pet = clinic.pet(petId);
        refuseDuplicate(newOwnerId, petId, pet.name());
        invalidation.only(new OwnerContext(pet.owner().id()), new OwnerContext(newOwnerId));
        pet.giveTo(clinic.owner(newOwnerId));
    }

    private void refuseDuplicate(long ownerId, long petId, String name) throws DuplicatePet {
        long others = em.createQuery(
                        "select count(p) from Pet p where p.owner.id = :owner and p.id <> :pet and lower(p.name) = lower(:name)",
                        Long.class)
                .setParameter("owner", ownerId)
                .setParameter("pet", petId)
                .setParameter("name", name)
                .getSingleResult();
        if (others > 0) {
            throw new DuplicatePet(name);
        }
    }

    private PetType type(long typeId) {
        PetType type = em.find(PetType.class, typeId);
        if (type == null) {
            throw ClientException.invalid("typeId", "UnknownType", "There is no such kind of pet.");
        }
        return type;
    }
}
