// SPDX-License-Identifier: Apache-2.0
package io.mizan.impl.channel;

import java.util.List;

/** What nodes tell each other of channels. */
sealed interface Frame {

    /** A message for all members of a room. */
    record Said(RoomKey room, String body) implements Frame {}

    /** Nobody knows whether there was a message for a room. */
    record Missed(RoomKey room) implements Frame {}

    /**
     * Members of the node that says so.
     *
     * @param anew whether all that it said of its members before is void
     * @param members where they are, and who
     */
    record Here(boolean anew, List<Present> members) implements Frame {
        public Here {
            members = List.copyOf(members);
        }
    }

    /** A member of the node that says so has gone. */
    record Gone(RoomKey room, String id) implements Frame {}

    /** Whoever says so wants to hear of all members. */
    record Ask() implements Frame {}

    /** A member where he is. */
    record Present(RoomKey room, Who who) {}
}
