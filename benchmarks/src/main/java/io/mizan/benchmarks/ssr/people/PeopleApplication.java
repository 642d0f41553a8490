// SPDX-License-Identifier: Apache-2.0
package io.mizan.benchmarks.ssr.people;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Set;

/** Where the pages are. */
@ApplicationPath("pages")
public class PeopleApplication extends Application {

    @Override
    public Set<Class<?>> getClasses() {
        return Set.of(OwnPages.class);
    }
}
