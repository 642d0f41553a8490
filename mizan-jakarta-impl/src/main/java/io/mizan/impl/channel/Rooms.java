// SPDX-License-Identifier: Apache-2.0
package io.mizan.impl.channel;

import io.mizan.impl.channel.Frame.Gone;
import io.mizan.impl.channel.Frame.Here;
import io.mizan.impl.channel.Frame.Missed;
import io.mizan.impl.channel.Frame.Said;
import io.mizan.impl.config.ChannelSettings;
import io.mizan.spi.Nodes;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/**
 * The rooms of this node: where somebody is, or was a short while ago. What is said in a room is said to this node's members at
 * once, and told to all other nodes, which number it for themselves.
 */
final class Rooms implements Nodes.Listener {

    private static final long SECOND = Duration.ofSeconds(1).toNanos();

    private final ChannelSettings settings;
    private final Nodes nodes;
    private final LongSupplier clock;
    private final LongSupplier terms;
    private final Presence presence;
    private final Map<RoomKey, Room> rooms = new ConcurrentHashMap<>();
    private final AtomicLong forgotten;

    private record Idle(RoomKey key, Room room, long since) {}

    /**
     * No room so far.
     *
     * @param settings the bounds
     * @param nodes the others
     * @param clock nanoseconds, from anywhere
     * @param terms gives what numbers begin after; no two of them come near each other
     */
    Rooms(ChannelSettings settings, Nodes nodes, LongSupplier clock, LongSupplier terms) {
        this.settings = settings;
        this.nodes = nodes;
        this.clock = clock;
        this.terms = terms;
        this.presence = new Presence(nodes);
        this.forgotten = new AtomicLong(clock.getAsLong());
    }

    /** Begins to hear the others. */
    void start() {
        nodes.listen(this);
    }

    /** Lets somebody in; he is a member, and what comes from now on waits for {@link #seat}. */
    void enter(RoomKey key, Seat seat) {
        forget();
        boolean entered = false;
        while (!entered) {
            Room room = rooms.computeIfAbsent(key, k -> new Room(k, settings, clock, terms));
            entered = room.enter(seat);
            if (!entered) {
                rooms.remove(key, room);
            }
        }
        presence.enter(key, seat.who());
    }

    /** Tells somebody who has entered that he has joined, and what he has missed since. */
    void seat(RoomKey key, Seat seat, OptionalLong after) {
        in(key, room -> room.seat(seat, after));
    }

    /** Whoever was looked at again may stay. */
    void resume(RoomKey key, Seat seat) {
        in(key, room -> room.resume(seat));
    }

    /** Lets somebody go. */
    void leave(RoomKey key, Seat seat) {
        in(key, room -> {
            if (room.leave(seat)) {
                presence.leave(key, seat.who().id());
            }
        });
    }

    /** Says something to all members everywhere. */
    void say(RoomKey key, String body) {
        in(key, room -> room.tell(body));
        nodes.tellAll(Frames.write(new Said(key, body)));
    }

    /** Tells all members everywhere that they may have missed something. */
    void miss(RoomKey key) {
        in(key, Room::miss);
        nodes.tellAll(Frames.write(new Missed(key)));
    }

    /** Who is in a room, on all nodes. */
    List<Who> members(RoomKey key) {
        return presence.members(key);
    }

    private void in(RoomKey key, Consumer<Room> task) {
        Room room = rooms.get(key);
        if (room != null) {
            task.accept(room);
        }
    }

    @Override
    public void received(String from, byte[] message) {
        Frames.read(message).ifPresent(frame -> {
            if (frame instanceof Said said) {
                in(said.room(), room -> room.tell(said.body()));
            } else if (frame instanceof Missed missed) {
                in(missed.room(), Room::miss);
            } else if (frame instanceof Here here) {
                presence.here(from, here);
            } else if (frame instanceof Gone gone) {
                presence.gone(from, gone);
            } else {
                presence.tellAll();
            }
        });
    }

    @Override
    public void nodes(Set<String> others, boolean missed) {
        presence.nodes(others, missed);
        if (missed) {
            rooms.values().forEach(Room::miss);
        }
    }

    /** Forgets rooms that nobody has come back to: when somebody comes, but once a second at most. */
    private void forget() {
        long now = clock.getAsLong();
        long last = forgotten.get();
        if (now - last < SECOND || !forgotten.compareAndSet(last, now)) {
            return;
        }
        List<Idle> idle = rooms.entrySet().stream()
                .map(room ->
                        new Idle(room.getKey(), room.getValue(), room.getValue().idle()))
                .filter(room -> room.since() >= 0)
                .sorted(Comparator.comparingLong(Idle::since))
                .toList();
        for (int i = 0; i < idle.size(); i++) {
            Idle one = idle.get(i);
            boolean over = i >= settings.instances()
                    || one.since() > settings.historyAge().toNanos();
            if (over && one.room().close()) {
                rooms.remove(one.key(), one.room());
            }
        }
    }

    /** How many there are. */
    int size() {
        return rooms.size();
    }
}
