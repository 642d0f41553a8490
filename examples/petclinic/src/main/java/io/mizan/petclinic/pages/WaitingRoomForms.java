// SPDX-License-Identifier: Apache-2.0
package io.mizan.petclinic.pages;

import io.mizan.Caller;
import io.mizan.Client;
import io.mizan.ClientException;
import io.mizan.petclinic.login.Role;
import io.mizan.petclinic.waiting.AlreadyWaiting;
import io.mizan.petclinic.waiting.NotWaiting;
import io.mizan.petclinic.waiting.WaitingRoom;
import io.mizan.petclinic.waiting.WaitingRoomContext;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;

/** The forms of the waiting room, as {@link FrontEndForms} has the others; with a script they are a call and a message. */
@Path(FrontEnds.PATH)
@ApplicationScoped
public class WaitingRoomForms {

    private static final String NAME = "frontEnd";

    @Inject
    WaitingRoom room;

    @Inject
    Caller caller;

    /** Shows a pet to the waiting room. */
    @POST
    @Path("owners/{ownerId: [0-9]+}/pets/{petId: [0-9]+}/waiting")
    @Client(affects = WaitingRoomContext.class)
    @RolesAllowed(Role.STAFF)
    @Transactional
    public Response bringPet(@PathParam(NAME) String frontEnd, @PathParam("petId") long petId) {
        try {
            room.showIn(petId, caller);
        } catch (AlreadyWaiting there) {
            throw ClientException.conflict(String.valueOf(there.getMessage()));
        }
        return toRoom(frontEnd);
    }

    /** Calls a pet in. */
    @POST
    @Path("waiting/{arrivalId: [0-9]+}")
    @Client(affects = WaitingRoomContext.class)
    @RolesAllowed(Role.VET)
    @Transactional
    public Response callPet(@PathParam(NAME) String frontEnd, @PathParam("arrivalId") long arrivalId) {
        try {
            room.callIn(arrivalId, caller);
        } catch (NotWaiting gone) {
            throw ClientException.conflict(String.valueOf(gone.getMessage()));
        }
        return toRoom(frontEnd);
    }

    private static Response toRoom(String frontEnd) {
        return Response.seeOther(URI.create(frontEnd + "/waiting")).build();
    }
}
