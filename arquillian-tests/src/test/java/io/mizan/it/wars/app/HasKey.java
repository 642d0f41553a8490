// SPDX-License-Identifier: Apache-2.0
package io.mizan.it.wars.app;

import io.mizan.Caller;
import io.mizan.Guard;
import jakarta.enterprise.context.ApplicationScoped;

/** Staff have the key of drawer 7. */
@ApplicationScoped
public class HasKey implements Guard<DrawerContext> {

    @Override
    public boolean allows(Caller caller, DrawerContext drawer) {
        return caller.hasRole("staff") && drawer.drawerId() == 7;
    }
}
