// SPDX-License-Identifier: Apache-2.0
package io.mizan.it.protocol.app;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Set;

/** The application's own resources, listed. */
@ApplicationPath("app")
public class AppApplication extends Application {

    @Override
    public Set<Class<?>> getClasses() {
        return Set.of(AppResource.class);
    }
}
