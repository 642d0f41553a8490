// SPDX-License-Identifier: Apache-2.0
package io.mizan.it.clinic.app;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** The clinic's own error page. */
@Provider
public class ClosedMapper implements ExceptionMapper<IllegalStateException> {

    @Override
    public Response toResponse(IllegalStateException broken) {
        return Response.status(503)
                .type("text/plain")
                .entity("the clinic is closed")
                .build();
    }
}
