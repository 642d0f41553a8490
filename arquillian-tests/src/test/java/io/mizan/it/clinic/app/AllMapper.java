// SPDX-License-Identifier: Apache-2.0
package io.mizan.it.clinic.app;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;

/** An application's own answer to everything. */
public class AllMapper implements ExceptionMapper<Throwable> {

    @Override
    public Response toResponse(Throwable thrown) {
        return Response.status(500).type("text/plain").entity("sorry").build();
    }
}
