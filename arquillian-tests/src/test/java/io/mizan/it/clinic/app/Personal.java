// SPDX-License-Identifier: Apache-2.0
package io.mizan.it.clinic.app;

import io.mizan.Caller;
import io.mizan.Client;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Answers that are one caller's, or one role's. */
@ApplicationScoped
public class Personal {
    @Inject
    Caller caller;

    @Client(context = MineContext.class)
    public String mine(Caller me) {
        return me.name().orElse("nobody") + " " + me.issuer().orElse("session") + " " + me.roles();
    }

    @Client(context = StaffContext.class)
    public String board() {
        return "for staff";
    }

    @Client(context = RolesContext.class)
    public String roles() {
        return String.join(" ", caller.roles());
    }

    @Client
    public String whoCalls(Caller me) {
        return me.name().orElse("nobody") + " " + me.issuer().orElse("session") + " " + me.roles();
    }
}
