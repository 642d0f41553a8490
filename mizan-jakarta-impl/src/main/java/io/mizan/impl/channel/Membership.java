// SPDX-License-Identifier: Apache-2.0
package io.mizan.impl.channel;

import io.mizan.Caller;
import io.mizan.Channel.Member;
import io.mizan.impl.auth.KnownCaller;
import io.mizan.impl.registry.BoundChannel;
import io.mizan.impl.socket.Text;

/** One joining of one instance by one connection, as the application and as the room see it. */
final class Membership implements Recipient {

    private final Visitor visitor;
    private final BoundChannel channel;
    private final BoundChannel.Instance instance;
    private final RoomKey room;
    private final Seat seat;
    private final Reviews reviews;
    private volatile long asked;
    private volatile KnownCaller askedOf;

    /** Looks again whether members may still be there. */
    interface Reviews {
        /** How long an answer is good, in nanoseconds. */
        long validity();

        /** The time, in nanoseconds from anywhere. */
        long now();

        /** Asks again; never waits. */
        void review(Membership membership);
    }

    /**
     * Somebody is about to join; guards have just let him.
     *
     * @param visitor who
     * @param id by which his connection speaks of it
     * @param name what tells him from all other members
     * @param channel what is joined
     * @param instance which of its instances
     * @param reviews look at him again
     */
    Membership(
            Visitor visitor,
            long id,
            String name,
            BoundChannel channel,
            BoundChannel.Instance instance,
            Reviews reviews) {
        this.visitor = visitor;
        this.channel = channel;
        this.instance = instance;
        this.reviews = reviews;
        this.room = new RoomKey(channel.channel().name(), instance.texts());
        this.askedOf = visitor.line().caller();
        this.asked = reviews.now();
        this.seat = new Seat(id, new Who(name, askedOf), this);
    }

    /**
     * A member, as applications see him.
     *
     * @param id tells him from all others
     * @param params which instance
     * @param caller whose connection it is
     */
    record Seen(String id, Record params, Caller caller) implements Member<Record> {}

    long id() {
        return seat.id();
    }

    Visitor visitor() {
        return visitor;
    }

    BoundChannel channel() {
        return channel;
    }

    BoundChannel.Instance instance() {
        return instance;
    }

    RoomKey room() {
        return room;
    }

    Seat seat() {
        return seat;
    }

    /** As the application sees him now. */
    Seen seen() {
        return new Seen(seat.who().id(), instance.params(), visitor.line().caller());
    }

    /** Guards were asked, of this caller. */
    void allowed(KnownCaller caller) {
        askedOf = caller;
        asked = reviews.now();
    }

    @Override
    public void say(Text text) {
        visitor.line().say(text);
    }

    @Override
    public boolean isCurrent() {
        return reviews.now() - asked < reviews.validity()
                && askedOf.equals(visitor.line().caller());
    }

    @Override
    public void review() {
        reviews.review(this);
    }
}
