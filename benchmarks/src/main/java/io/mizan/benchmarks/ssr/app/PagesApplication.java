// SPDX-License-Identifier: Apache-2.0
package io.mizan.benchmarks.ssr.app;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Set;

/** Where the pages are. */
@ApplicationPath("pages")
public class PagesApplication extends Application {

    @Override
    public Set<Class<?>> getClasses() {
        return Set.of(OwnerPages.class, PlainPages.class, SidecarPages.class, Condition.class);
    }
}
