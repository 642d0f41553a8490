// SPDX-License-Identifier: Apache-2.0
package io.mizan.it.clinic.app;

import io.mizan.ClientException;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.Set;

/** How a page fails. */
public enum Fault {
    UNCHECKED,
    CHECKED,
    ERROR,
    VIOLATION,
    WEB,
    OWN,
    DECLARED,
    SAID,
    NONE;

    void happen() throws IOException, NoTimeException {
        switch (this) {
            case UNCHECKED -> throw new UnsupportedOperationException(Ending.INSIDE);
            case CHECKED -> throw new IOException(Ending.INSIDE);
            case ERROR -> throw new AssertionError(Ending.INSIDE);
            case VIOLATION -> throw new ConstraintViolationException(Ending.INSIDE, Set.of());
            case WEB ->
                throw new WebApplicationException(
                        Response.status(418).type("text/plain").entity("teapot").build());
            case OWN -> throw new IllegalStateException(Ending.INSIDE);
            case DECLARED -> throw new NoTimeException();
            case SAID -> throw ClientException.conflict("not now");
            case NONE -> {}
        }
    }
}
