// SPDX-License-Identifier: Apache-2.0
package io.mizan.impl.channel;

import io.mizan.impl.socket.Line;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A connection, and what it has joined. What it asks for comes one after the other, so nothing here is guarded. */
final class Visitor {

    private final Line line;
    private final Map<Long, Membership> memberships = new LinkedHashMap<>();

    /** Somebody who has joined nothing. */
    Visitor(Line line) {
        this.line = line;
    }

    Line line() {
        return line;
    }

    /** How many instances he has joined. */
    int size() {
        return memberships.size();
    }

    /** Keeps a membership. */
    void joined(Membership membership) {
        memberships.put(membership.id(), membership);
    }

    /** What he is in an instance. */
    Optional<Membership> in(RoomKey room) {
        return memberships.values().stream()
                .filter(membership -> membership.room().equals(room))
                .findFirst();
    }

    /** Takes a membership away; empty: there is none. */
    Optional<Membership> left(long id) {
        return Optional.ofNullable(memberships.remove(id));
    }

    /** All that he has joined. */
    List<Membership> all() {
        return List.copyOf(memberships.values());
    }
}
