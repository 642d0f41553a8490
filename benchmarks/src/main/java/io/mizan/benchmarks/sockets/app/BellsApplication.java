// SPDX-License-Identifier: Apache-2.0
package io.mizan.benchmarks.sockets.app;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Set;

/** What the load has the server do, and asks of it. */
@ApplicationPath("bells")
public class BellsApplication extends Application {
    @Override
    public Set<Class<?>> getClasses() {
        return Set.of(Bells.class);
    }
}
