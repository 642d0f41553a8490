// SPDX-License-Identifier: Apache-2.0
package io.mizan.it.clinic.app;

import io.mizan.Invalidation;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;

/** Says that something is stale when the application starts. */
@Singleton
@Startup
public class Dawn {
    @Inject
    Invalidation invalidation;

    @PostConstruct
    void start() {
        invalidation.also(PetListContext.class);
    }
}
