// SPDX-License-Identifier: Apache-2.0
package io.mizan.it.protocol.app;

import io.mizan.Authenticated;
import io.mizan.Caller;
import io.mizan.Client;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.constraints.NotBlank;
import java.util.Set;

/** What not everybody may do. */
@ApplicationScoped
public class Doors {

    public record Who(String name, Set<String> roles) {}

    @Client(context = MineContext.class)
    public Who mine(Caller me) {
        return who(me);
    }

    @Client(context = StaffContext.class)
    public Who staff(Caller me) {
        return who(me);
    }

    @Client(context = WhoContext.class)
    public Who who(Caller me) {
        return new Who(me.name().orElse("-"), me.roles());
    }

    @Client(context = NeverContext.class)
    public int never() {
        return 1;
    }

    @Client(context = DoorContext.class)
    public long behindDoor(long door) {
        return door;
    }

    @Client
    public Who whoCalls(Caller me) {
        return who(me);
    }

    @Client(auth = Authenticated.class)
    public int signedIn(int number) {
        return number;
    }

    @Client
    @RolesAllowed("staff")
    public int staffOnly(int number) {
        return number;
    }

    @Client(auth = OpenDoors.class)
    public long pass(long door, @NotBlank String name) {
        return door;
    }

    @Client(
            affects = {MineContext.class, DoorContext.class, WhoContext.class},
            affectsOwn = MineContext.class)
    public void touchDoors() {}
}
