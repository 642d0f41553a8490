// SPDX-License-Identifier: Apache-2.0
package io.mizan.it.pages.app;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Set;

/** The pages alone. */
@ApplicationPath("app")
public class PagesApplication extends Application {

    @Override
    public Set<Class<?>> getClasses() {
        return Set.of(HousePages.class, SharedPages.class);
    }
}
