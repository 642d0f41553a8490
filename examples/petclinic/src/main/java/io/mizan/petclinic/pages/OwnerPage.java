// SPDX-License-Identifier: Apache-2.0
package io.mizan.petclinic.pages;

import io.mizan.AffectsParam;
import io.mizan.Cached;
import io.mizan.Client;
import io.mizan.petclinic.owners.OwnerContext;
import io.mizan.petclinic.owners.OwnerDesk;
import io.mizan.petclinic.owners.Owners;
import io.mizan.petclinic.owners.StaffOrThisOwner;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;

/** One owner as a page that needs no script: a form, and a redirect after it. */
@Path("owners/{ownerId}")
@ApplicationScoped
public class OwnerPage {

    private static final int VISITS = 20;

    @Inject
    Owners owners;

    @Inject
    OwnerDesk desk;

    /** The page. It is the same for everyone, so a cache may keep it until the owner changes. */
    @GET
    @Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
    @Client(context = OwnerContext.class)
    @Cached(per = Cached.Per.EVERYONE)
    public String ownerPage(@PathParam("ownerId") long ownerId) {
        return OwnerHtml.page(
                owners.ownerDetail(ownerId), owners.ownerPets(ownerId), owners.ownerVisits(ownerId, VISITS));
    }

    /** Takes the page's form and sends back to the page. What a name has to be {@link OwnerDesk#renameOwner} says. */
    @POST
    @Client(affects = OwnerContext.class, auth = StaffOrThisOwner.class)
    @Transactional
    public Response renameOnPage(
            @PathParam("ownerId") @AffectsParam long ownerId,
            @FormParam("firstName") @DefaultValue("") String firstName,
            @FormParam("lastName") @DefaultValue("") String lastName) {
        desk.renameOwner(ownerId, firstName, lastName);
        return Response.seeOther(UriBuilder.fromResource(OwnerPage.class).build(ownerId))
                .build();
    }
}
