// SPDX-License-Identifier: Apache-2.0
package io.mizan.it.neighbour.app;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** Answers every failure of the application's own. */
@Provider
public class HelloErrors implements ExceptionMapper<IllegalStateException> {

    @Override
    public Response toResponse(IllegalStateException failure) {
        return Response.status(418).type("text/plain").entity("sorry").build();
    }
}
