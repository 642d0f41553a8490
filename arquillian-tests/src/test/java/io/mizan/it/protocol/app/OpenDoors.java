// SPDX-License-Identifier: Apache-2.0
package io.mizan.it.protocol.app;

import io.mizan.Caller;
import io.mizan.Guard;
import jakarta.enterprise.context.ApplicationScoped;

/** Everybody may pass a door with an even number. */
@ApplicationScoped
public class OpenDoors implements Guard<DoorContext> {

    @Override
    public boolean allows(Caller caller, DoorContext context) {
        return context.door() % 2 == 0;
    }
}
