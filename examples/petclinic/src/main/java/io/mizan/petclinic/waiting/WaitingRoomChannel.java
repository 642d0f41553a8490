// SPDX-License-Identifier: Apache-2.0
package io.mizan.petclinic.waiting;

import io.mizan.Channel;
import io.mizan.ClientChannel;
import io.mizan.ClientException;
import io.mizan.petclinic.login.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;

/**
 * Those who work at the clinic hear who has come and who is called in; a vet says whom he calls in. Who waits is no message:
 * it is to be there after a reload, and is a context.
 */
@ClientChannel("waiting_room")
@RolesAllowed({Role.VET, Role.STAFF})
public class WaitingRoomChannel implements Channel<WaitingRoomContext, CallIn, WaitingNews> {

    @Inject
    WaitingRoom room;

    @Override
    public void onMessage(Member<WaitingRoomContext> from, CallIn message) throws NotWaiting {
        if (!from.caller().hasRole(Role.VET)) {
            throw ClientException.forbidden("Vets call in.");
        }
        room.callIn(message.arrivalId(), from.caller());
    }
}
