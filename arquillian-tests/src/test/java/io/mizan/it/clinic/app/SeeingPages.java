// SPDX-License-Identifier: Apache-2.0
package io.mizan.it.clinic.app;

import io.mizan.Client;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** A page that can see the request: what it depends on is anybody's guess. */
@Path("seeing/{ownerId}")
@ApplicationScoped
@Produces(MediaType.TEXT_HTML)
public class SeeingPages {
    @Inject
    HttpServletRequest request;

    @GET
    @Client(context = OwnerContext.class)
    public String seeingPage(@PathParam("ownerId") long ownerId) {
        return "<h1>" + request.getHeader("Accept-Language") + "</h1>";
    }
}
