// SPDX-License-Identifier: Apache-2.0
package io.mizan.it.protocol.app;

import io.mizan.Client;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;

/** A resource of the application's own; what it annotates takes part in the check of forged requests. */
@ApplicationScoped
@Path("thing")
@Produces("text/plain")
public class AppResource {

    @GET
    @Path("plain")
    public String plain() {
        return "plain";
    }

    @GET
    @Client
    public String see() {
        return "seen";
    }

    @POST
    @Client
    public String post() {
        return "posted";
    }

    @PUT
    @Client
    public String put() {
        return "put";
    }

    @PATCH
    @Client
    public String patch() {
        return "patched";
    }

    @DELETE
    @Client
    public String delete() {
        return "deleted";
    }
}
