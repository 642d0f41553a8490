// SPDX-License-Identifier: Apache-2.0
package io.mizan.impl.view;

import io.mizan.impl.rs.ViewAnswers;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.lang.reflect.Method;

/** Stands around one resource method that is annotated with {@code @Client}. */
final class ViewFilter implements ContainerRequestFilter, ContainerResponseFilter {

    private final Method method;

    @Context
    private HttpServletRequest request;

    ViewFilter(Method method) {
        this.method = method;
    }

    @Override
    public void filter(ContainerRequestContext context) {
        Response refused = ViewFeature.bean(ViewAnswers.class).before(context, request);
        if (refused != null) {
            context.abortWith(refused);
        }
    }

    @Override
    public void filter(ContainerRequestContext context, ContainerResponseContext answer) {
        ViewFeature.bean(ViewAnswers.class).after(method, context, request, answer);
    }
}
