// SPDX-License-Identifier: Apache-2.0
package io.mizan.it.clinic.app;

import io.mizan.Invalidation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;

/** The same as {@link Dawn}, in a bean that is no EJB. */
@ApplicationScoped
public class FirstLight {
    void start(@Observes @Initialized(ApplicationScoped.class) Object context, Invalidation invalidation) {
        invalidation.everything();
    }
}
