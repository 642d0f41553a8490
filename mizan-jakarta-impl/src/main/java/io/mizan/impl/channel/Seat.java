// SPDX-License-Identifier: Apache-2.0
package io.mizan.impl.channel;

/** One joining of an instance, on this node. What changes is guarded by its room. */
final class Seat {

    private final long id;
    private final Who who;
    private final Recipient recipient;
    private long told;
    private boolean held = true;
    private boolean joined;

    /**
     * Somebody who joins.
     *
     * @param id by which his connection speaks of it
     * @param who the member
     * @param recipient sends him things
     */
    Seat(long id, Who who, Recipient recipient) {
        this.id = id;
        this.who = who;
        this.recipient = recipient;
    }

    long id() {
        return id;
    }

    Who who() {
        return who;
    }

    Recipient recipient() {
        return recipient;
    }

    /** The number of the message that he was sent last. */
    long told() {
        return told;
    }

    void told(long number) {
        told = number;
    }

    /** Whether what comes waits in the history: while he joins, or is being looked at again. */
    boolean isHeld() {
        return held;
    }

    void hold(boolean waits) {
        held = waits;
    }

    /** Whether he was told that he has joined. */
    boolean hasJoined() {
        return joined;
    }

    void join() {
        joined = true;
    }
}
