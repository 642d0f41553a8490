// SPDX-License-Identifier: Apache-2.0
package io.mizan.petclinic.pages;

import io.mizan.Caller;
import io.mizan.ClientPage;
import io.mizan.petclinic.dashboard.DashboardContext;
import io.mizan.petclinic.login.Role;
import io.mizan.petclinic.model.Clinic;
import io.mizan.petclinic.owners.OwnerContext;
import io.mizan.petclinic.owners.OwnerListContext;
import io.mizan.petclinic.pets.PetTypesContext;
import io.mizan.petclinic.vets.VetsContext;
import io.mizan.petclinic.waiting.WaitingRoomContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The pages of the front ends, each with what it shows: it is rendered with that, and asks for nothing when it comes alive.
 * What its forms send without script, {@link FrontEndForms} takes.
 */
@Path(FrontEnds.PATH)
@ApplicationScoped
public class FrontEndPages {

    private static final String NAME = "frontEnd";
    private static final Pattern OF_OWNER = Pattern.compile("owners/([0-9]{1,18})/.*");
    /** Where forms go that have no page at their own address */
    private static final Pattern FORM = Pattern.compile(
            "waiting/[0-9]+|owners/[0-9]{1,18}/(name|pets|pets/[0-9]+(/visits|/waiting)?|visits/[0-9]+)");

    @Inject
    Caller caller;

    @Inject
    Clinic clinic;

    /** The list, where one begins. */
    @GET
    public ClientPage home(
            @PathParam(NAME) String frontEnd,
            @QueryParam("search") @DefaultValue("") String search,
            @QueryParam("page") @DefaultValue("") String page) {
        return owners(frontEnd, search, page);
    }

    /** A page of the list. */
    @GET
    @Path("owners")
    public ClientPage owners(
            @PathParam(NAME) String frontEnd,
            @QueryParam("search") @DefaultValue("") String search,
            @QueryParam("page") @DefaultValue("") String page) {
        return FrontEnds.page(frontEnd).with(new OwnerListContext(), new Listing(search, page).own());
    }

    /** The form for a new owner. */
    @GET
    @Path("owners/new")
    public ClientPage newOwner(@PathParam(NAME) String frontEnd) {
        return FrontEnds.page(frontEnd);
    }

    /** An owner. The kinds of pets are for the form that enters one. */
    @GET
    @Path("owners/{ownerId: [0-9]+}")
    public ClientPage owner(@PathParam(NAME) String frontEnd, @PathParam("ownerId") long ownerId) {
        ClientPage page = FrontEnds.page(frontEnd);
        return clinic.hasOwner(ownerId)
                ? page.with(new OwnerContext(ownerId)).with(new PetTypesContext())
                : page.status(404);
    }

    /** The page that a form is on which is sent to this address. */
    ClientPage withForm(String frontEnd, String path) {
        Matcher ofOwner = OF_OWNER.matcher(path);
        if (ofOwner.matches()) {
            return owner(frontEnd, Long.parseLong(ofOwner.group(1)));
        }
        if (path.startsWith("waiting/")) {
            return waiting(frontEnd);
        }
        return path.equals("mine") ? mine(frontEnd) : FrontEnds.page(frontEnd);
    }

    /** The form that corrects an owner. */
    @GET
    @Path("owners/{ownerId: [0-9]+}/edit")
    public ClientPage editOwner(@PathParam(NAME) String frontEnd, @PathParam("ownerId") long ownerId) {
        return owner(frontEnd, ownerId);
    }

    /** The vets. */
    @GET
    @Path("vets")
    public ClientPage vets(@PathParam(NAME) String frontEnd) {
        return FrontEnds.page(frontEnd).with(new VetsContext());
    }

    /** What is the caller's own; nobody is shown where to log in. */
    @GET
    @Path("mine")
    public ClientPage mine(@PathParam(NAME) String frontEnd) {
        ClientPage page = FrontEnds.page(frontEnd);
        return caller.name().isPresent() ? page.with(new DashboardContext()) : page;
    }

    /** Who waits, for those who work here; others are told that it is for those. */
    @GET
    @Path("waiting")
    public ClientPage waiting(@PathParam(NAME) String frontEnd) {
        ClientPage page = FrontEnds.page(frontEnd);
        boolean worksHere = caller.hasRole(Role.VET) || caller.hasRole(Role.STAFF);
        return worksHere ? page.with(new WaitingRoomContext()) : page;
    }

    /** The login. */
    @GET
    @Path("login")
    public ClientPage login(@PathParam(NAME) String frontEnd) {
        return FrontEnds.page(frontEnd);
    }

    /** Any other address: who asks for that of a form, which he has sent, gets the form; elsewhere there is nothing. */
    @GET
    @Path("{rest: .+}")
    public ClientPage elsewhere(@PathParam(NAME) String frontEnd, @PathParam("rest") String path) {
        return FORM.matcher(path).matches()
                ? withForm(frontEnd, path)
                : FrontEnds.page(frontEnd).status(404);
    }
}
