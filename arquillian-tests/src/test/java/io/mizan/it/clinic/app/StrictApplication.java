// SPDX-License-Identifier: Apache-2.0
package io.mizan.it.clinic.app;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Set;

/** The failing pages a second time, in an application that has an answer of its own to everything. */
@ApplicationPath("strict")
public class StrictApplication extends Application {

    @Override
    public Set<Class<?>> getClasses() {
        return Set.of(FaultPages.class, FaultEjbPages.class, AllMapper.class, FormMapper.class);
    }
}
