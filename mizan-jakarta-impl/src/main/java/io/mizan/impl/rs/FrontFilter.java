// SPDX-License-Identifier: Apache-2.0
package io.mizan.impl.rs;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.Map;

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
        Outgoing out = front.answer(new Incoming(context, request));
        Response.ResponseBuilder builder = Response.status(out.status());
        for (Map.Entry<String, String> field : out.fields()) {
            builder.header(field.getKey(), field.getValue());
        }
        byte[] body = out.body();
        if (body != null) {
            builder.header("Content-Length", body.length);
            if (!context.getMethod().equals("HEAD")) {
                builder.entity(body);
            }
        }
        context.abortWith(builder.build());
    }
}
