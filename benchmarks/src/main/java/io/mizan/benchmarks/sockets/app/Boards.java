// SPDX-License-Identifier: Apache-2.0
package io.mizan.benchmarks.sockets.app;

import io.mizan.Client;
import jakarta.enterprise.context.ApplicationScoped;

/** What is on a board. */
@ApplicationScoped
public class Boards {

    /** What whoever is told of a change fetches again. */
    @Client(context = RoomContext.class)
    public long board(long room) {
        return room;
    }
}
