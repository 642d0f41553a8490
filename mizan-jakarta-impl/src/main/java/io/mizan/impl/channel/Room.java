// SPDX-License-Identifier: Apache-2.0
package io.mizan.impl.channel;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.mizan.contract.json.CanonicalJsonWriter;
import io.mizan.impl.channel.History.Numbered;
import io.mizan.impl.config.ChannelSettings;
import io.mizan.impl.socket.Text;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.LongSupplier;

/**
 * An instance of a channel on this node: it numbers what comes, and all who are here are sent it in that order. Everything is
 * done under one lock, since sending waits for nobody.
 */
final class Room {

    private final LongSupplier clock;
    private final History history;
    private final String head;
    private final Set<Seat> seats = new LinkedHashSet<>();
    private boolean closed;
    private long left;

    Room(RoomKey key, ChannelSettings settings, LongSupplier clock, LongSupplier terms) {
        this.clock = clock;
        this.history = new History(settings, terms);
        this.head = head(key);
        this.left = clock.getAsLong();
    }

    private static String head(RoomKey key) {
        CanonicalJsonWriter out = new CanonicalJsonWriter().beginObject();
        out.name("type").string("message").name("channel").string(key.channel());
        out.name("params").beginObject();
        key.params().forEach((name, text) -> out.name(name).string(text));
        String json = new String(out.endObject().endObject().toBytes(), UTF_8);
        return json.substring(0, json.length() - 1) + ",\"n\":";
    }

    /**
     * Lets somebody in, who is sent nothing until he is told that he has joined.
     *
     * @return false: this is no room any more; there will be another
     */
    synchronized boolean enter(Seat seat) {
        if (!closed) {
            seats.add(seat);
            seat.told(history.last());
        }
        return !closed;
    }

    /**
     * Tells somebody that he has joined, and what has come since.
     *
     * @param after the last that he has seen; empty: none, and he wants what came since he entered
     */
    synchronized void seat(Seat seat, OptionalLong after) {
        if (seats.contains(seat)) {
            seat.join();
            seat.hold(false);
            long from = after.orElse(seat.told());
            Optional<List<Numbered>> missed = history.since(from, clock.getAsLong());
            if (missed.isPresent()) {
                seat.recipient().say(Answers.joined(seat.id(), from + 1));
                tell(seat, missed.get());
            } else {
                gap(seat);
            }
        }
    }

    /** Whoever was to be looked at again may stay: he is sent what has come since. */
    synchronized void resume(Seat seat) {
        if (seats.contains(seat) && seat.hasJoined() && seat.isHeld()) {
            seat.hold(false);
            Optional<List<Numbered>> missed = history.since(seat.told(), clock.getAsLong());
            if (missed.isPresent()) {
                tell(seat, missed.get());
            } else {
                gap(seat);
            }
        }
    }

    private static void tell(Seat seat, List<Numbered> messages) {
        for (Numbered message : messages) {
            seat.recipient().say(message.text());
            seat.told(message.n());
        }
    }

    private void gap(Seat seat) {
        seat.told(history.last());
        seat.recipient().say(Answers.gap(seat.id(), history.last() + 1));
    }

    /** Lets somebody go; false: he was gone. */
    synchronized boolean leave(Seat seat) {
        left = clock.getAsLong();
        return seats.remove(seat);
    }

    /** A message has come. */
    synchronized void tell(String body) {
        long n = history.last() + 1;
        byte[] json = (head + n + ",\"message\":" + body + "}").getBytes(UTF_8);
        Numbered message = history.add(Text.of(json), clock.getAsLong());
        for (Seat seat : List.copyOf(seats)) {
            if (!seat.isHeld() && isCurrent(seat)) {
                seat.recipient().say(message.text());
                seat.told(n);
            }
        }
    }

    private static boolean isCurrent(Seat seat) {
        boolean current = seat.recipient().isCurrent();
        if (!current) {
            seat.hold(true);
            seat.recipient().review();
        }
        return current;
    }

    /** Something may have been missed: whoever has joined is told so, and the numbers begin anew. */
    synchronized void miss() {
        history.begin();
        for (Seat seat : List.copyOf(seats)) {
            if (!seat.isHeld() && isCurrent(seat)) {
                gap(seat);
            }
        }
    }

    /** How long nobody has been here, in nanoseconds; negative: somebody is. */
    synchronized long idle() {
        return seats.isEmpty() ? clock.getAsLong() - left : -1;
    }

    /** Closes it, so that nobody can enter any more, unless somebody is here. */
    synchronized boolean close() {
        closed = closed || seats.isEmpty();
        return closed;
    }
}
