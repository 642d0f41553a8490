// SPDX-License-Identifier: Apache-2.0
package io.mizan.impl.rs;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Map;
import java.util.Set;

/**
 * The protocol's addresses, below {@code /api/mizan}. A {@code <servlet-mapping>} of this class in {@code web.xml} moves
 * them. It has one filter and no resource, so that no application of the user's finds anything of it.
 */
@ApplicationPath("api/mizan")
public class MizanApplication extends Application {

    @Override
    public Set<Class<?>> getClasses() {
        return Set.of(FrontFilter.class);
    }

    @Override
    public Map<String, Object> getProperties() {
        return Map.of("jersey.config.server.wadl.disableWadl", true);
    }
}
