// SPDX-License-Identifier: Apache-2.0
package io.mizan.it.clinic.app;

import io.mizan.Cached;
import io.mizan.Cached.Per;
import io.mizan.Client;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;

/** Pages that are the same for everyone. */
@Path("shared")
@ApplicationScoped
@Produces(MediaType.TEXT_HTML)
public class SharedPages {
    @Inject
    Owners owners;

    @GET
    @Path("owners/{ownerId}")
    @Client(context = OwnerContext.class)
    @Cached(per = Per.EVERYONE)
    public String sharedPage(@PathParam("ownerId") long ownerId) {
        return "<h1>" + owners.nameNow(ownerId) + "</h1>";
    }

    @GET
    @Path("cookies/{ownerId}")
    @Client(context = OwnerContext.class)
    @Cached(per = Per.EVERYONE)
    public Response sharedWithCookie(@PathParam("ownerId") long ownerId) {
        return Response.ok("<h1>cookie</h1>")
                .cookie(new NewCookie.Builder("seen").value("1").build())
                .build();
    }
}
