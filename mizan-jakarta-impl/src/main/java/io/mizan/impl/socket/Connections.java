// SPDX-License-Identifier: Apache-2.0
package io.mizan.impl.socket;

import io.mizan.contract.json.StrictJson;
import io.mizan.impl.auth.KnownCaller;
import io.mizan.impl.config.SocketSettings;
import io.mizan.impl.request.Handshake;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.LongSupplier;

/** The connections of a node: how many there are of whom, and which have been silent for too long. */
final class Connections {

    private static final int ID_BYTES = 15;

    private final SocketSettings settings;
    private final Clients clients;
    private final Channels channels;
    private final Lookout lookout;
    private final Executor executor;
    private final LongSupplier clock;
    private final Lanes lanes;
    private final GoodByes goodByes;
    private final StrictJson json = new StrictJson();
    private final SecureRandom random = new SecureRandom();
    private final AtomicBoolean rechecking = new AtomicBoolean();

    // guarded by this
    private final Set<Connection> all = new HashSet<>();
    private final Map<Connection, Owner> owners = new HashMap<>();
    private final Map<Owner, Integer> counts = new HashMap<>();
    private final Map<String, Set<Connection>> sessions = new HashMap<>();

    private record Owner(String name, String issuer) {
        static Owner of(KnownCaller caller) {
            return new Owner(caller.name().orElse(""), caller.issuer().orElse(""));
        }
    }

    /**
     * No connection so far.
     *
     * @param settings the bounds
     * @param clients does what they ask for
     * @param channels what they may join
     * @param lookout what they may watch
     * @param executor runs it
     * @param clock nanoseconds, from anywhere
     */
    Connections(
            SocketSettings settings,
            Clients clients,
            Channels channels,
            Lookout lookout,
            Executor executor,
            LongSupplier clock) {
        this.settings = settings;
        this.clients = clients;
        this.channels = channels;
        this.lookout = lookout;
        this.executor = executor;
        this.clock = clock;
        this.lanes = new Lanes(executor, settings.threads());
        this.goodByes = new GoodByes(executor, clock);
    }

    SocketSettings settings() {
        return settings;
    }

    Clients clients() {
        return clients;
    }

    Channels channels() {
        return channels;
    }

    Lookout lookout() {
        return lookout;
    }

    GoodByes goodByes() {
        return goodByes;
    }

    long nanoTime() {
        return clock.getAsLong();
    }

    /** Opens a connection; where there is no room, it ends at once. */
    Connection open(Wire wire, Handshake handshake) {
        byte[] id = new byte[ID_BYTES];
        random.nextBytes(id);
        Connection made = new Connection(
                Base64.getUrlEncoder().encodeToString(id),
                wire,
                this,
                lanes.lane(settings.maxWaiting()),
                json,
                handshake);
        boolean room;
        synchronized (this) {
            room = all.size() < settings.connections();
            if (room) {
                all.add(made);
                made.identity().session().ifPresent(session -> bind(made, session));
            }
        }
        if (room) {
            made.begin();
        } else {
            made.fault(CloseCode.TRY_LATER, "this server has no room for another connection");
        }
        return made;
    }

    /** A number that nobody can guess. */
    long number() {
        return random.nextLong();
    }

    /** Counts a connection for its caller; false: he has too many, or it has ended. */
    synchronized boolean enter(Connection connection) {
        KnownCaller caller = connection.identity().caller();
        if (!all.contains(connection)) {
            return false;
        } else if (!caller.isAuthenticated()) {
            return true;
        }
        Owner owner = Owner.of(caller);
        int before = counts.getOrDefault(owner, 0);
        if (before >= settings.connectionsPerCaller()) {
            return false;
        }
        counts.put(owner, before + 1);
        owners.put(connection, owner);
        return true;
    }

    synchronized void leave(Connection connection) {
        all.remove(connection);
        connection.identity().session().ifPresent(session -> loose(connection, session));
        Owner owner = owners.remove(connection);
        if (owner != null) {
            counts.computeIfPresent(owner, (o, count) -> count == 1 ? null : count - 1);
        }
    }

    /** How many there are. */
    synchronized int size() {
        return all.size();
    }

    /** Those that are a session's. */
    synchronized List<Connection> ofSession(String session) {
        return List.copyOf(sessions.getOrDefault(session, Set.of()));
    }

    /** A session has another id from now on. */
    synchronized void moved(String before, String now) {
        for (Connection connection : ofSession(before)) {
            loose(connection, before);
            connection.moved(now);
            bind(connection, now);
        }
    }

    private void bind(Connection connection, String session) {
        sessions.computeIfAbsent(session, s -> new HashSet<>()).add(connection);
    }

    private void loose(Connection connection, String session) {
        sessions.computeIfPresent(session, (s, theirs) -> {
            theirs.remove(connection);
            return theirs.isEmpty() ? null : theirs;
        });
    }

    private synchronized List<Connection> snapshot() {
        return List.copyOf(all);
    }

    /** Runs something where it may wait; where the server has no thread, here. */
    void execute(Runnable task) {
        try {
            executor.execute(task);
        } catch (RejectedExecutionException full) {
            task.run();
        }
    }

    /** To be called about once a second. */
    void tick() {
        long now = nanoTime();
        List<Connection> present = snapshot();
        present.forEach(connection -> connection.tick(now));
        lanes.dispatch();
        lookout.flush();
        goodByes.tick();
        List<Connection> due = present.stream()
                .filter(c -> c.identity().token().isPresent() && c.isDue(now))
                .toList();
        if (!due.isEmpty() && rechecking.compareAndSet(false, true)) {
            execute(() -> recheck(due));
        }
    }

    /** One thread looks at them, one after the other, and not twice at a time. */
    private void recheck(List<Connection> due) {
        try {
            due.forEach(Connection::recheck);
        } finally {
            rechecking.set(false);
        }
    }

    /**
     * A session ends, and its connections with it.
     *
     * @param patience how long to wait for that at most; it goes on after that
     */
    void end(String session, Duration patience) {
        GoodByes.await(
                ofSession(session).stream()
                        .map(c -> c.end(CloseCode.CALLER_ENDED, "the session has ended", goodByes::say))
                        .toList(),
                patience);
    }

    /**
     * The application ends: whoever is not behind is told so first.
     *
     * @param patience how long that may take; after that the server ends the others
     */
    void end(Duration patience) {
        long end = nanoTime() + patience.toNanos();
        List<Future<?>> said = new ArrayList<>();
        for (Connection connection : snapshot()) {
            if (end - nanoTime() > 0) {
                said.add(connection.end(CloseCode.GOING_AWAY, "the application ends", FutureTask::run));
            } else {
                connection.closed();
            }
        }
        GoodByes.await(said, Duration.ofNanos(end - nanoTime()));
    }
}
