// SPDX-License-Identifier: Apache-2.0
package io.mizan.it.clinic.app;

import io.mizan.Cached;
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
import jakarta.ws.rs.core.StreamingOutput;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Answers that nobody keeps. */
@Path("unkept/{ownerId}")
@ApplicationScoped
@Produces(MediaType.TEXT_HTML)
public class UnkeptPages {
    @Inject
    Counts counts;

    @GET
    @Path("cookie")
    @Client(context = OwnerContext.class)
    public Response cookiePage(@PathParam("ownerId") long ownerId) {
        return made().cookie(new NewCookie.Builder("seen").value("1").build()).build();
    }

    @GET
    @Path("no-store")
    @Client(context = OwnerContext.class)
    public Response noStorePage(@PathParam("ownerId") long ownerId) {
        return made().header("Cache-Control", "no-store").build();
    }

    @GET
    @Path("vary")
    @Client(context = OwnerContext.class)
    public Response varyingPage(@PathParam("ownerId") long ownerId) {
        return made().header("Vary", "Accept-Language").build();
    }

    @GET
    @Path("accepted")
    @Client(context = OwnerContext.class)
    public Response acceptedElsewhere(@PathParam("ownerId") long ownerId) {
        return made().status(202).build();
    }

    @GET
    @Path("missing")
    @Client(context = OwnerContext.class)
    public Response missingPage(@PathParam("ownerId") long ownerId) {
        return made().status(404).build();
    }

    @GET
    @Path("stream")
    @Client(context = OwnerContext.class)
    public StreamingOutput streamedPage(@PathParam("ownerId") long ownerId) {
        counts.count("unkept");
        return out -> out.write("<h1>streamed</h1>".getBytes(StandardCharsets.UTF_8));
    }

    @GET
    @Path("large")
    @Client(context = OwnerContext.class)
    public String largePage(@PathParam("ownerId") long ownerId) {
        counts.count("unkept");
        return "x".repeat((1 << 20) + 1);
    }

    @GET
    @Path("never")
    @Client(context = OwnerContext.class)
    @Cached(never = true)
    public String neverPage(@PathParam("ownerId") long ownerId) {
        counts.count("unkept");
        return "<h1>never</h1>";
    }

    @GET
    @Path("negotiated")
    @Produces({MediaType.TEXT_PLAIN, MediaType.TEXT_HTML})
    @Client(context = OwnerContext.class)
    public String negotiatedPage(@PathParam("ownerId") long ownerId) {
        counts.count("unkept");
        return "which?";
    }

    @GET
    @Path("object")
    @Produces(MediaType.APPLICATION_JSON)
    @Client(context = OwnerContext.class)
    public Map<String, String> objectPage(@PathParam("ownerId") long ownerId) {
        counts.count("unkept");
        return Map.of("made", "by the server");
    }

    private Response.ResponseBuilder made() {
        counts.count("unkept");
        return Response.ok("<h1>made</h1>");
    }
}
