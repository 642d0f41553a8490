// SPDX-License-Identifier: Apache-2.0
package io.mizan.it.clinic.app;

import io.mizan.Caller;
import io.mizan.Client;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Asks who it is, by every path. */
@ApplicationScoped
public class Asking {
    @Inject
    Caller caller;

    @Inject
    Dashboards dashboards;

    @Inject
    VetDesk vets;

    @Client(context = AskingContext.class)
    public String asked(String how) {
        return answer(how);
    }

    @Client(context = AskingRolesContext.class)
    public String askedForRoles(String how) {
        return answer(how);
    }

    private String answer(String how) {
        return switch (how) {
            case "nothing" -> "nothing";
            case "authenticated" -> String.valueOf(caller.isAuthenticated());
            case "name" -> caller.name().orElse("nobody");
            case "issuer" -> caller.issuer().orElse("nobody");
            case "roles" -> String.join(" ", caller.roles());
            case "guarded" -> vets.forOthers();
            case "another" -> dashboards.greeting(caller);
            default -> throw new IllegalArgumentException(how);
        };
    }
}
