// SPDX-License-Identifier: Apache-2.0
package io.mizan.it.clinic.app;

import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;

/** An application's own answer to a form that is not filled in. */
public class FormMapper implements ExceptionMapper<ConstraintViolationException> {

    @Override
    public Response toResponse(ConstraintViolationException invalid) {
        return Response.status(400)
                .type("text/plain")
                .entity("fill in the form")
                .build();
    }
}
