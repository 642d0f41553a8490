// SPDX-License-Identifier: Apache-2.0
package io.mizan.benchmarks.cache.app;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Set;

/** Where the plain side is. */
@ApplicationPath("plain")
public class PlainApplication extends Application {

    @Override
    public Set<Class<?>> getClasses() {
        return Set.of(ConstantResource.class);
    }
}
