// SPDX-License-Identifier: Apache-2.0
package io.mizan.petclinic.login;

import io.mizan.Caller;
import io.mizan.Client;
import jakarta.enterprise.context.ApplicationScoped;

/** Tells a page who is looking at it. */
@ApplicationScoped
public class WhoAmI {

    /** The caller, or nobody. */
    @Client(context = MeContext.class)
    public Me me(Caller caller) {
        return new Me(caller.name(), caller.roles());
    }
}
