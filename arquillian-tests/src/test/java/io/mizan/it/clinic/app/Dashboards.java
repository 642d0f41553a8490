// SPDX-License-Identifier: Apache-2.0
package io.mizan.it.clinic.app;

import io.mizan.Caller;
import io.mizan.Client;
import jakarta.enterprise.context.ApplicationScoped;

/** Everybody's own. */
@ApplicationScoped
public class Dashboards {

    @Client(context = DashboardContext.class)
    public String greeting(Caller me) {
        return "hello " + me.name().orElse("nobody");
    }
}
