// SPDX-License-Identifier: Apache-2.0
package io.mizan.impl.rs;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.Context;

/** Answers every request of {@link MizanApplication} before JAX-RS looks for a resource: the same on every server. */
@Dependent
@PreMatching
public class FrontFilter implements ContainerRequestFilter {

    @Inject
    Front front;

    @Context
    HttpServletRequest request;

    @Override
    public void filter(ContainerRequestContext context) {
        context.abortWith(front.answer(new Incoming(context, request)).to(context.getMethod()));
    }
}
