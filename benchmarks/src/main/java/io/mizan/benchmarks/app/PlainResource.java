// SPDX-License-Identifier: Apache-2.0
package io.mizan.benchmarks.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.List;

/** Theirs: the same records as a server gives them by itself. */
@ApplicationScoped
@Path("")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class PlainResource {

    /** As {@link Functions#owner}. */
    @GET
    @Path("owner")
    public Owner owner(@QueryParam("owner_id") long ownerId) {
        return Clinic.owner(ownerId);
    }

    /** An owner who knows his tag without being read: the least that a 304 can cost. */
    @GET
    @Path("tagged-owner")
    public Response taggedOwner(@QueryParam("owner_id") long ownerId, @Context Request request) {
        EntityTag tag = new EntityTag("owner-" + ownerId);
        Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag);
        return unchanged != null
                ? unchanged.build()
                : Response.ok(Clinic.owner(ownerId)).tag(tag).build();
    }

    /** As {@link Functions#deskOwner}. */
    @GET
    @Path("desk-owner")
    public Owner deskOwner(@QueryParam("owner_id") long ownerId) {
        return Clinic.owner(ownerId);
    }

    /** As {@link Functions#deskCat}. */
    @GET
    @Path("desk-cat")
    public Pet deskCat(@QueryParam("owner_id") long ownerId) {
        return Clinic.pet(ownerId);
    }

    /** As {@link Functions#deskDog}. */
    @GET
    @Path("desk-dog")
    public Pet deskDog(@QueryParam("owner_id") long ownerId) {
        return Clinic.pet(ownerId);
    }

    /** As {@link Functions#deskVisits}. */
    @GET
    @Path("desk-visits")
    public List<Visit> deskVisits(@QueryParam("owner_id") long ownerId) {
        return Clinic.visits(ownerId);
    }

    /** As {@link Functions#deskNeighbour}. */
    @GET
    @Path("desk-neighbour")
    public Owner deskNeighbour(@QueryParam("owner_id") long ownerId) {
        return Clinic.owner(ownerId);
    }

    /** As {@link Functions#change}. */
    @POST
    @Path("change")
    public Owner change(OwnerForm form) {
        return Clinic.owner(form);
    }
}
