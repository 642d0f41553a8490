// SPDX-License-Identifier: Apache-2.0
package io.mizan.impl.view;

import io.mizan.ClientException;
import io.mizan.impl.auth.Refused;
import io.mizan.impl.problem.Failures;
import io.mizan.impl.problem.Invalid;
import io.mizan.impl.problem.ProblemDetails;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;

/** Turns what the door says into problems, in an application of the user's own. */
final class RefusalMapper {

    private RefusalMapper() {}

    private static Response response(Throwable thrown) {
        ProblemDetails problem = ViewFeature.bean(Failures.class).of(thrown, null, "/params");
        Response.ResponseBuilder builder = Response.status(problem.status())
                .type("application/problem+json")
                .header("Cache-Control", "no-store")
                .entity(problem.toBytes());
        if (thrown instanceof Refused refused && problem.status() == 401) {
            builder.header("WWW-Authenticate", refused.reason().challenge());
        }
        return builder.build();
    }

    /** Who may not. */
    static final class OfRefused implements ExceptionMapper<Refused> {
        @Override
        public Response toResponse(Refused refused) {
            return response(refused);
        }
    }

    /** What is not valid. */
    static final class OfInvalid implements ExceptionMapper<Invalid> {
        @Override
        public Response toResponse(Invalid invalid) {
            return response(invalid);
        }
    }

    /** What a client is meant to see. */
    static final class OfClientException implements ExceptionMapper<ClientException> {
        @Override
        public Response toResponse(ClientException said) {
            return response(said);
        }
    }
}
