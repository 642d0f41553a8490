// SPDX-License-Identifier: Apache-2.0
package io.mizan.impl.view;

import io.mizan.impl.rs.MemoryAnswers;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;

/** The first to see what a page answers: every other filter of the application sees it as if its method had always run. */
public final class MemoryFilter implements ContainerResponseFilter {

    /** Of filters of answers the highest comes first. */
    static final int FIRST = Integer.MAX_VALUE;

    private final Bean<MemoryAnswers> memory = new Bean<>(MemoryAnswers.class);

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext answer) {
        memory.get().put(answer);
    }
}
