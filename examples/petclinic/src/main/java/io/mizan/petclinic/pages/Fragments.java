// SPDX-License-Identifier: Apache-2.0
package io.mizan.petclinic.pages;

import io.mizan.Cached;
import io.mizan.Client;
import io.mizan.petclinic.owners.OwnerContext;
import io.mizan.petclinic.owners.OwnerListContext;
import io.mizan.petclinic.owners.Owners;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

/** What the page of htmx is put together of. */
@Path("fragments/owners")
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
@ApplicationScoped
public class Fragments {

    private static final int SIZE = 10;

    @Inject
    Owners owners;

    /** The first owners whose last name begins with a text, as rows of a table. */
    @GET
    @Client(context = OwnerListContext.class)
    @Cached(per = Cached.Per.EVERYONE)
    public String ownerRows(@QueryParam("search") @DefaultValue("") String search) {
        return FragmentHtml.rows(owners.ownerList(search, 0, SIZE).owners());
    }

    /** An owner as a card with a form. */
    @GET
    @Path("{ownerId}")
    @Client(context = OwnerContext.class)
    @Cached(per = Cached.Per.EVERYONE)
    public String ownerCard(@PathParam("ownerId") long ownerId) {
        return FragmentHtml.card(owners.ownerDetail(ownerId), owners.ownerPets(ownerId));
    }
}
