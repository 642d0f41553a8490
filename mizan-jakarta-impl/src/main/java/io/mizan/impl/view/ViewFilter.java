// SPDX-License-Identifier: Apache-2.0
package io.mizan.impl.view;

import io.mizan.impl.rs.ViewAnswers;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Providers;

/**
 * Stands around one resource method that is annotated with {@code @Client}. It is registered as a class: Jersey injects
 * nothing into a filter that a dynamic feature hands over as an instance.
 */
public final class ViewFilter implements ContainerRequestFilter, ContainerResponseFilter {

    private final Bean<ViewAnswers> answers = new Bean<>(ViewAnswers.class);

    @Context
    private HttpServletRequest request;

    @Context
    private ResourceInfo resource;

    @Context
    private Providers providers;

    @Override
    public void filter(ContainerRequestContext context) {
        Response refused = answers.get().before(resource.getResourceMethod(), providers, context, request);
        if (refused != null) {
            context.abortWith(refused);
        }
    }

    @Override
    public void filter(ContainerRequestContext context, ContainerResponseContext answer) {
        answers.get().after(providers, context, request, answer);
    }
}
