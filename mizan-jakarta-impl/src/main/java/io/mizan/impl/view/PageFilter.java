// SPDX-License-Identifier: Apache-2.0
package io.mizan.impl.view;

import io.mizan.ClientPage;
import io.mizan.impl.rs.ViewAnswers;
import jakarta.annotation.Priority;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.Context;

/**
 * Makes a document of a page that comes from a resource method which is no function, or from a mapper of exceptions. It
 * comes after the application's own filters and after {@link ViewFilter}, which sees to the pages of functions. It is
 * registered as a class, to be injected into.
 */
@Priority(PageFilter.LATE)
public final class PageFilter implements ContainerResponseFilter {

    static final int LATE = 3_000;

    private final Bean<ViewAnswers> answers = new Bean<>(ViewAnswers.class);

    @Context
    private HttpServletRequest request;

    @Override
    public void filter(ContainerRequestContext context, ContainerResponseContext answer) {
        if (answer.getEntity() instanceof ClientPage page) {
            answers.get().plain(page, context, request, answer);
        }
    }
}
