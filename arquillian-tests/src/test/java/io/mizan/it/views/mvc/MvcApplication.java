// SPDX-License-Identifier: Apache-2.0
package io.mizan.it.views.mvc;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Set;

/** The controllers alone. */
@ApplicationPath("mvc")
public class MvcApplication extends Application {

    @Override
    public Set<Class<?>> getClasses() {
        return Set.of(HouseController.class, SharedController.class);
    }
}
