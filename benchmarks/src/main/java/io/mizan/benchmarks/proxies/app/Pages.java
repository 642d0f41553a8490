// SPDX-License-Identifier: Apache-2.0
package io.mizan.benchmarks.proxies.app;

import io.mizan.AffectsParam;
import io.mizan.Cached;
import io.mizan.Caller;
import io.mizan.Client;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;

/** The view path: pages for everyone, for one caller, and a form's target. */
@Path("")
@ApplicationScoped
@Produces(MediaType.TEXT_PLAIN)
public class Pages {
    @Inject
    Versions versions;

    @Inject
    Caller caller;

    /** For everyone. */
    @GET
    @Path("owners/{ownerId}")
    @Client(context = OwnerContext.class)
    @Cached(per = Cached.Per.EVERYONE)
    public String ownerPage(@PathParam("ownerId") long ownerId) {
        return "{\"version\":" + versions.of("owner " + ownerId).version() + "}";
    }

    /** For one caller. */
    @GET
    @Path("me")
    @Client(context = MeContext.class)
    public String mePage() {
        return Personal.text(caller);
    }

    /** For one caller, and it does not say so: its answers are private all the same. */
    @GET
    @Path("me/{ownerId}")
    @Client(context = OwnerContext.class)
    public String mineWithOwner(@PathParam("ownerId") long ownerId) {
        return Personal.text(caller);
    }

    /** Changes an owner, and sends the browser to the page. */
    @POST
    @Path("owners/{ownerId}")
    @Client(affects = OwnerContext.class)
    public Response changeOnPage(@PathParam("ownerId") @AffectsParam long ownerId) {
        long version = versions.change("owner " + ownerId).version();
        return Response.seeOther(URI.create("pages/owners/" + ownerId))
                .entity("{\"version\":" + version + "}")
                .build();
    }
}
