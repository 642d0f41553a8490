// SPDX-License-Identifier: Apache-2.0
package io.mizan.it.clinic.app;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** The clinic's own way to say that there is no room. */
@Provider
public class NoRoomMapper implements ExceptionMapper<NoRoomException> {

    @Override
    public Response toResponse(NoRoomException full) {
        return Response.status(409)
                .type("text/plain")
                .entity("the clinic is full")
                .build();
    }
}
