// SPDX-License-Identifier: Apache-2.0
package io.mizan.it.clinic.app;

import io.mizan.AffectsParam;
import io.mizan.Caller;
import io.mizan.Client;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.NotBlank;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import java.net.URI;

/** Pages of owners, as a server renders them. */
@Path("owners")
@ApplicationScoped
@Produces(MediaType.TEXT_HTML)
public class OwnerPages {
    @Inject
    Owners owners;

    @Inject
    Caller caller;

    @Inject
    Counts counts;

    @Resource
    @SuppressWarnings("NullAway.Init")
    TransactionSynchronizationRegistry transactions;

    @GET
    @Path("{ownerId}")
    @Client(context = OwnerContext.class)
    public String page(@PathParam("ownerId") long ownerId) {
        return "<h1>" + owners.nameNow(ownerId) + " for " + caller.name().orElse("nobody") + "</h1>";
    }

    @GET
    @Path("{ownerId}/file")
    @Client(auth = MayEdit.class)
    public String file(@PathParam("ownerId") long ownerId) {
        counts.count("file page");
        return "<h1>file</h1>";
    }

    @POST
    @Path("{ownerId}")
    @Client(affects = OwnerContext.class)
    @Transactional
    public Response rename(
            @AffectsParam @PathParam("ownerId") long ownerId,
            @FormParam("name") @NotBlank String name,
            @FormParam("ending") Ending ending)
            throws NoRoomException {
        counts.count("rename page");
        owners.rename(ownerId, name);
        ending.happen(transactions);
        return Response.seeOther(URI.create("owners/" + ownerId)).build();
    }

    @POST
    @Path("{ownerId}/html")
    @Client(affects = OwnerContext.class)
    @Transactional
    public String renameInPlace(
            @AffectsParam @PathParam("ownerId") long ownerId, @FormParam("name") @NotBlank String name) {
        owners.rename(ownerId, name);
        return "<h1>" + name + "</h1>";
    }

    @POST
    @Path("{ownerId}/all")
    @Client(affects = io.mizan.Everything.class)
    public Response everythingPage(@PathParam("ownerId") long ownerId) {
        return Response.seeOther(URI.create("owners/" + ownerId)).build();
    }

    @POST
    @Path("{ownerId}/file")
    @Client(affects = FileContext.class, auth = MayEdit.class)
    public String writeFile(@AffectsParam @PathParam("ownerId") long ownerId) {
        counts.count("file page");
        return "<h1>written</h1>";
    }

    @GET
    @Path("{ownerId}/cookie")
    @Client(context = OwnerContext.class)
    public Response cookie(@PathParam("ownerId") long ownerId) {
        return Response.ok("<h1>cookie</h1>")
                .cookie(new NewCookie.Builder("seen").value("1").build())
                .build();
    }
}
