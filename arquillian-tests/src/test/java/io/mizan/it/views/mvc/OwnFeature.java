// SPDX-License-Identifier: Apache-2.0
package io.mizan.it.views.mvc;

import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.Feature;
import jakarta.ws.rs.core.FeatureContext;

/** The application's own, which comes by the service loader as the library's do. */
public class OwnFeature implements Feature {

    @Override
    public boolean configure(FeatureContext context) {
        ContainerResponseFilter marked =
                (request, answer) -> answer.getHeaders().putSingle("X-Own", "seen");
        context.register(marked);
        return true;
    }
}
