// SPDX-License-Identifier: Apache-2.0
package io.mizan.it.clinic.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** Resources that have nothing to do with the library, though they call into what does. */
@Path("plain")
@ApplicationScoped
@Produces(MediaType.TEXT_PLAIN)
public class UserPages {
    @Inject
    TransactionalDesk desk;

    @GET
    public Response get() {
        return Response.ok("plain").header("Cache-Control", "max-age=60").build();
    }

    @POST
    public String post() {
        return "posted";
    }

    @POST
    @Path("{ownerId}")
    public String rename(@PathParam("ownerId") long ownerId) throws NoRoomException {
        desk.renameInBean(ownerId, "plain " + ownerId, Ending.RETURN);
        return "renamed";
    }
}
