// SPDX-License-Identifier: Apache-2.0
package io.mizan.petclinic.pages;

import io.mizan.AffectsParam;
import io.mizan.Authenticated;
import io.mizan.Caller;
import io.mizan.Client;
import io.mizan.ClientException;
import io.mizan.petclinic.dashboard.DashboardContext;
import io.mizan.petclinic.dashboard.Dashboards;
import io.mizan.petclinic.login.Role;
import io.mizan.petclinic.owners.OwnerContext;
import io.mizan.petclinic.owners.OwnerDesk;
import io.mizan.petclinic.owners.OwnerListContext;
import io.mizan.petclinic.owners.StaffOrThisOwner;
import io.mizan.petclinic.pets.DuplicatePet;
import io.mizan.petclinic.pets.Pets;
import io.mizan.petclinic.pets.StaffOrPetOwner;
import io.mizan.petclinic.visits.Visits;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;

/**
 * What the forms of {@link FrontEndPages} send where there is no script. Each does what the function does that a script
 * calls, which says what is valid, and sends on to the page that shows it; {@link FormRefusals} sees to what is refused.
 */
@Path(FrontEnds.PATH)
@ApplicationScoped
public class FrontEndForms {

    private static final String NAME = "frontEnd";
    private static final String OWNER = "owners/{ownerId: [0-9]+}";
    private static final String PET = OWNER + "/pets/{petId: [0-9]+}";

    @Inject
    OwnerDesk desk;

    @Inject
    Pets pets;

    @Inject
    Visits visits;

    @Inject
    Dashboards dashboards;

    @Inject
    Caller caller;

    @Inject
    TypedForm typed;

    /** Enters an owner. */
    @POST
    @Path("owners/new")
    @Client(affects = OwnerListContext.class)
    @RolesAllowed({Role.STAFF, Role.VET})
    @Transactional
    public Response enterOwner(
            @PathParam(NAME) String frontEnd,
            @FormParam("firstName") @DefaultValue("") String firstName,
            @FormParam("lastName") @DefaultValue("") String lastName,
            @FormParam("address") @DefaultValue("") String address,
            @FormParam("city") @DefaultValue("") String city,
            @FormParam("telephone") @DefaultValue("") String telephone) {
        typed(firstName, lastName).with("address", address).with("city", city).with("telephone", telephone);
        return toOwner(frontEnd, desk.createOwner(firstName, lastName, address, city, telephone));
    }

    /** Corrects an owner. */
    @POST
    @Path(OWNER + "/edit")
    @Client(affects = OwnerContext.class, auth = StaffOrThisOwner.class)
    @Transactional
    public Response correctOwner(
            @PathParam(NAME) String frontEnd,
            @PathParam("ownerId") @AffectsParam long ownerId,
            @FormParam("firstName") @DefaultValue("") String firstName,
            @FormParam("lastName") @DefaultValue("") String lastName,
            @FormParam("address") @DefaultValue("") String address,
            @FormParam("city") @DefaultValue("") String city,
            @FormParam("telephone") @DefaultValue("") String telephone) {
        typed(firstName, lastName).with("address", address).with("city", city).with("telephone", telephone);
        desk.updateOwner(ownerId, firstName, lastName, address, city, telephone);
        return toOwner(frontEnd, ownerId);
    }

    /** Corrects an owner's name. */
    @POST
    @Path(OWNER + "/name")
    @Client(affects = OwnerContext.class, auth = StaffOrThisOwner.class)
    @Transactional
    public Response correctName(
            @PathParam(NAME) String frontEnd,
            @PathParam("ownerId") @AffectsParam long ownerId,
            @FormParam("firstName") @DefaultValue("") String firstName,
            @FormParam("lastName") @DefaultValue("") String lastName) {
        typed(firstName, lastName);
        desk.renameOwner(ownerId, firstName, lastName);
        return toOwner(frontEnd, ownerId);
    }

    /** Enters a pet. */
    @POST
    @Path(OWNER + "/pets")
    @Client(affects = OwnerContext.class, auth = StaffOrThisOwner.class)
    @Transactional
    public Response enterPet(
            @PathParam(NAME) String frontEnd,
            @PathParam("ownerId") @AffectsParam long ownerId,
            @FormParam("name") @DefaultValue("") String name,
            @FormParam("birthDate") @DefaultValue("") String birthDate,
            @FormParam("typeId") long typeId) {
        typed.with("name", name).with("birthDate", birthDate).with("typeId", Long.toString(typeId));
        unlessTwice(() -> pets.addPet(ownerId, name, day("birth_date", birthDate), typeId));
        return toOwner(frontEnd, ownerId);
    }

    /** Corrects a pet. Whose it is decides who may, and who is affected; the address says which page it was. */
    @POST
    @Path(PET)
    @Client(affects = OwnerContext.class, auth = StaffOrPetOwner.class)
    @Transactional
    public Response correctPet(
            @PathParam(NAME) String frontEnd,
            @PathParam("ownerId") @AffectsParam long ownerId,
            @PathParam("petId") long petId,
            @FormParam("name") @DefaultValue("") String name,
            @FormParam("birthDate") @DefaultValue("") String birthDate,
            @FormParam("typeId") long typeId) {
        typed.with("name", name).with("birthDate", birthDate).with("typeId", Long.toString(typeId));
        unlessTwice(() -> pets.updatePet(petId, name, day("birth_date", birthDate), typeId));
        return toOwner(frontEnd, ownerId);
    }

    /** Books a visit of a pet. */
    @POST
    @Path(PET + "/visits")
    @Client(affects = OwnerContext.class, auth = StaffOrPetOwner.class)
    @Transactional
    public Response bookVisit(
            @PathParam(NAME) String frontEnd,
            @PathParam("ownerId") @AffectsParam long ownerId,
            @PathParam("petId") long petId,
            @FormParam("date") @DefaultValue("") String date,
            @FormParam("description") @DefaultValue("") String description) {
        typed.with("date", date).with("description", description);
        visits.addVisit(petId, day("date", date), description);
        return toOwner(frontEnd, ownerId);
    }

    /** Takes a visit back. */
    @POST
    @Path(OWNER + "/visits/{visitId: [0-9]+}")
    @Client(affects = OwnerContext.class)
    @RolesAllowed({Role.STAFF, Role.VET})
    @Transactional
    public Response takeBackVisit(
            @PathParam(NAME) String frontEnd,
            @PathParam("ownerId") @AffectsParam long ownerId,
            @PathParam("visitId") long visitId) {
        visits.deleteVisit(visitId);
        return toOwner(frontEnd, ownerId);
    }

    /** Keeps the caller's note. */
    @POST
    @Path("mine")
    @Client(affectsOwn = DashboardContext.class, auth = Authenticated.class)
    @Transactional
    public Response keepNote(@PathParam(NAME) String frontEnd, @FormParam("note") @DefaultValue("") String note) {
        typed.with("note", note);
        dashboards.saveNote(note, caller);
        return Response.seeOther(URI.create(frontEnd + "/mine")).build();
    }

    private TypedForm typed(String firstName, String lastName) {
        return typed.with("firstName", firstName).with("lastName", lastName);
    }

    private interface PetChange {
        void make() throws DuplicatePet;
    }

    /** A name that the owner has for another pet is said beside the field. */
    private static void unlessTwice(PetChange change) {
        try {
            change.make();
        } catch (DuplicatePet twice) {
            throw ClientException.invalid("name", "DuplicatePet", String.valueOf(twice.getMessage()));
        }
    }

    private static Response toOwner(String frontEnd, long ownerId) {
        return Response.seeOther(URI.create(frontEnd + "/owners/" + ownerId)).build();
    }

    private static LocalDate day(String field, String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException none) {
            throw ClientException.invalid(field, "Date", "This is no day.");
        }
    }
}
