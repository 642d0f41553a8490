// SPDX-License-Identifier: Apache-2.0
package io.mizan.it.channel.app;

import io.mizan.Caller;
import io.mizan.Guard;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Whoever comes to a clinic that is open. */
@ApplicationScoped
public class OpenHours implements Guard<RoomContext> {
    private final Set<Long> closed = ConcurrentHashMap.newKeySet();

    @Override
    public boolean allows(Caller caller, RoomContext room) {
        return !closed.contains(room.clinicId());
    }

    /** Sends everybody home. */
    void close(long clinicId) {
        closed.add(clinicId);
    }
}
