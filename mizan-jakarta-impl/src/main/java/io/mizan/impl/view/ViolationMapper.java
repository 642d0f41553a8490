// SPDX-License-Identifier: Apache-2.0
package io.mizan.impl.view;

import io.mizan.impl.rs.PageFaults;
import jakarta.annotation.Priority;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ValidationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Providers;

/**
 * Hears of arguments that a server has found to be invalid before it called a page. An application's own mapper of the same
 * exception comes before this one. It is registered as a class, to be injected into.
 */
@Priority(ViolationMapper.LAST)
public final class ViolationMapper implements ExceptionMapper<ConstraintViolationException> {

    static final int LAST = 10_000;

    @Context
    private Providers providers;

    @Override
    public Response toResponse(ConstraintViolationException invalid) {
        PageFaults faults = ViewFeature.bean(PageFaults.class);
        ExceptionMapper<ValidationException> next = providers.getExceptionMapper(ValidationException.class);
        boolean settled = faults.violated(invalid, faults.isOwn(next));
        return settled || next == null ? Response.serverError().build() : next.toResponse(invalid);
    }
}
