// SPDX-License-Identifier: Apache-2.0
package io.mizan.it.neighbour.app;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Set;

/** Lists its classes. */
@ApplicationPath("own")
public class ListedApplication extends Application {

    @Override
    public Set<Class<?>> getClasses() {
        return Set.of(HelloResource.class, HelloFilter.class, HelloErrors.class);
    }
}
