// SPDX-License-Identifier: Apache-2.0
package io.mizan.it.clinic.app;

import io.mizan.Cached;
import io.mizan.Cached.Per;
import io.mizan.Caller;
import io.mizan.Client;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** Pages that depend on nothing but their arguments and, where they are not for everyone, their caller. */
@Path("kept/{ownerId}")
@ApplicationScoped
@Produces(MediaType.TEXT_HTML)
public class KeptPages {
    @Inject
    Owners owners;

    @Inject
    Caller caller;

    @Inject
    Counts counts;

    @GET
    @Client(context = OwnerContext.class)
    public String ownPage(@PathParam("ownerId") long ownerId) {
        counts.count("own");
        return "<h1>" + owners.nameNow(ownerId) + " für " + caller.name().orElse("nobody")
                + caller.issuer().orElse("") + caller.roles() + "</h1>";
    }

    @GET
    @Path("roles")
    @Client(context = OwnerContext.class)
    @Cached(per = Per.ROLES)
    public String rolesPage(@PathParam("ownerId") long ownerId) {
        counts.count("roles");
        return "<h1>" + owners.nameNow(ownerId) + " for " + caller.roles() + "</h1>";
    }

    @GET
    @Path("greeting")
    @Client(context = OwnerContext.class)
    @Cached(per = Per.EVERYONE)
    public Response greetingPage(
            @PathParam("ownerId") long ownerId, @QueryParam("language") @DefaultValue("en") String language) {
        counts.count("greeting");
        String hello = language.equals("de") ? "Grüß Gott" : "Hello";
        return Response.ok("<h1>" + hello + ", " + owners.nameNow(ownerId) + "</h1>")
                .header("Content-Language", language)
                .header("X-Made-For", "everyone")
                .build();
    }

    @GET
    @Path("accepted")
    @Client(context = OwnerContext.class)
    public String acceptedPage(
            @PathParam("ownerId") long ownerId, @HeaderParam("Accept-Language") @DefaultValue("en") String accepted) {
        counts.count("accepted");
        return "<h1>" + (accepted.startsWith("de") ? "Grüß Gott" : "Hello") + "</h1>";
    }

    @GET
    @Path("file")
    @Client(context = FileContext.class)
    public String filePage(@PathParam("ownerId") long ownerId) {
        counts.count("file");
        return "<h1>file " + owners.nameNow(ownerId) + "</h1>";
    }

    /** It does not say which owner it shows. */
    @GET
    @Path("unnamed")
    @Client(context = OwnerContext.class)
    public String unnamedPage(@PathParam("ownerId") String which, @QueryParam("owner") long shown) {
        counts.count("unnamed");
        return "<h1>" + owners.nameNow(shown) + "</h1>";
    }
}
