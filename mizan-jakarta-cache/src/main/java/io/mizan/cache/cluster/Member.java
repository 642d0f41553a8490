// SPDX-License-Identifier: Apache-2.0
package io.mizan.cache.cluster;

import io.mizan.cache.cluster.Message.Acknowledgement;
import io.mizan.cache.cluster.Message.Ask;
import io.mizan.cache.cluster.Message.Goodbye;
import io.mizan.cache.cluster.Message.Grant;
import io.mizan.cache.cluster.Message.Invalidation;
import io.mizan.cache.cluster.Message.Unknown;
import io.mizan.cache.peer.Memory;
import io.mizan.spi.Stale;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * The rules of leases, of one node, without threads, network or clock: what it is told and when, it is told by its caller;
 * what it has to say, it returns. All but {@link #bypass} is used under a lock. A time is what {@link System#nanoTime} of
 * this node shows.
 */
final class Member {
    private final Terms terms;
    private final Memory memory;
    private final HeldLeases held;
    private final GrantedLeases granted;
    private final Standstill standstill;
    private final boolean witnessed;
    private UUID id;
    private long mutableFrom;
    private boolean told;
    private boolean closed;
    private long witnessAskedAt;
    private volatile long leaseUntil;
    private volatile long witnessUntil;

    /** An invalidation to be sent to all, and when it is over. */
    record Told(Invalidation message, CompletableFuture<Void> over) {}

    /** A goodbye to be sent to all, and when all have heard it. */
    record Farewell(Goodbye message, CompletableFuture<Void> heard) {}

    /**
     * A node that serves nothing yet.
     *
     * @param witnessed whether a witness says who is alive
     * @param now what its clock shows
     */
    Member(Terms terms, Memory memory, boolean witnessed, UUID id, long now) {
        this.terms = terms;
        this.memory = memory;
        this.held = new HeldLeases(terms);
        this.granted = new GrantedLeases(terms);
        this.standstill = new Standstill(terms);
        this.witnessed = witnessed;
        this.id = id;
        this.leaseUntil = now;
        this.witnessUntil = witnessed ? now : now + HeldLeases.FOREVER;
        registered(now);
    }

    /** The others can know of this node from now on. */
    void registered(long now) {
        mutableFrom = now + terms.probation();
    }

    UUID id() {
        return id;
    }

    /** From when on this node's mutations may end. */
    long mutableFrom() {
        return mutableFrom;
    }

    /** Whether this node may serve, null, or what it lacks. Takes no lock. */
    @Nullable String bypass(long now) {
        if (now - witnessUntil >= 0) {
            return "witness";
        }
        return now - leaseUntil < 0 ? null : "lease";
    }

    /** Every {@link Terms#ask}: what to ask all. */
    Ask ask(long now) {
        standstill.begin(now);
        pass(now);
        return new Ask(id, now);
    }

    /** Whatever happens to this node: had it stood still until now, nothing goes on as before. */
    private void pass(long now) {
        standstill.pass(now);
        if (held.missing(now).isEmpty()) {
            standstill.answered(now);
        }
        granted.holdBack(isAway(), now);
    }

    private boolean isAway() {
        return !witnessed && standstill.isAway();
    }

    /** Serves nothing from now on, and grants nothing any more. */
    void close(long now) {
        closed = true;
        leaseUntil = now;
    }

    boolean isClosed() {
        return closed;
    }

    /** Obeys a message; returns the answer for its sender, if any. */
    @Nullable Message receive(Message message, long now) {
        if (message.from().equals(id)) {
            return null;
        }
        pass(now);
        if (message instanceof Ask ask) {
            return closed ? null : grant(ask, now);
        }
        if (message instanceof Invalidation invalidation) {
            if (invalidation.recovery() > 0) {
                memory.keepOut(invalidation.stale(), Duration.ofNanos(invalidation.recovery()));
            } else {
                memory.stale(
                        invalidation.stale(),
                        invalidation.origin(),
                        invalidation.from().toString());
            }
            return new Acknowledgement(id, invalidation.number(), invalidation.from());
        }
        if (message instanceof Unknown unknown) {
            memory.flush("a message that this version can't read");
            return new Acknowledgement(id, unknown.number(), unknown.from());
        }
        settle(message, now);
        return message instanceof Goodbye goodbye ? new Acknowledgement(id, goodbye.number(), goodbye.from()) : null;
    }

    private @Nullable Grant grant(Ask ask, long now) {
        OptionalLong token = granted.grant(ask.from(), now);
        return token.isEmpty()
                ? null
                : new Grant(
                        id,
                        ask.number(),
                        ask.from(),
                        token.getAsLong(),
                        memory.keptOut().toNanos());
    }

    private void take(Grant grant, long now) {
        boolean missed = held.lacks(grant.from(), now);
        if (held.take(grant)) {
            memory.flush("node " + grant.from() + " may have told what this node has missed");
            missed = true;
        }
        if (missed && grant.recovery() > 0) {
            memory.keepOut(List.of(new Stale.Everything()), Duration.ofNanos(grant.recovery()));
        }
        pass(now);
        renew(now);
    }

    private void settle(Message message, long now) {
        if (message instanceof Grant grant && grant.to().equals(id)) {
            take(grant, now);
        } else if (message instanceof Acknowledgement done && done.to().equals(id)) {
            granted.acknowledged(done.from(), done.number(), now);
        } else if (message instanceof Goodbye goodbye) {
            if (held.goodbye(goodbye.from(), now)) {
                forget("node " + goodbye.from() + " has left, and this one may have missed what it told last", now);
            }
            granted.forget(goodbye.from(), now);
            renew(now);
        }
    }

    /**
     * This node's own invalidation, after its commit and after its own memory has obeyed.
     *
     * @param recovery how long what is stale is to be kept out; zero: it is known what has become of it
     * @param origin the functions that it comes from, while developing
     */
    Told tell(List<Stale> stale, Duration recovery, String origin, long now) {
        pass(now);
        CompletableFuture<Void> over = new CompletableFuture<>();
        long number = granted.begin(now, mutableFrom, over);
        return new Told(new Invalidation(id, number, stale, recovery.toNanos(), origin), over);
    }

    /** This node leaves, with nothing left to tell: it is over once whoever holds a lease has heard it. */
    Farewell leave(long now) {
        CompletableFuture<Void> heard = new CompletableFuture<>();
        return new Farewell(new Goodbye(id, granted.begin(now, now, heard)), heard);
    }

    /** The group's view: all nodes in it but this one. */
    void alive(Collection<UUID> others, long now) {
        standstill.pass(now);
        if (held.alive(others, now)) {
            standstill.lost(now);
            forget("a node is gone that has not said goodbye", now);
        }
        renew(now);
    }

    /** Two parts of the group have found each other again. */
    void merged(long now) {
        standstill.pass(now);
        standstill.merged(now);
        forget("parts of a split cluster have merged", now);
        renew(now);
    }

    private void forget(String reason, long now) {
        memory.flush(reason);
        held.lapse(now);
    }

    /**
     * The witness has answered.
     *
     * @param askedAt when it was asked
     * @param others all nodes that are alive but this one
     */
    void witnessed(long askedAt, Collection<UUID> others, long now) {
        if (told && askedAt - witnessAskedAt > terms.lease()) {
            forget("the witness was out of reach for longer than a lease", now);
        }
        told = true;
        witnessAskedAt = askedAt;
        alive(others, now);
        witnessUntil = askedAt + terms.lease();
    }

    /** The others took this node for dead: it goes on as a new one, registered by now. */
    void enrolled(UUID newId, long now) {
        held.drop();
        leaseUntil = now;
        witnessUntil = now;
        told = false;
        memory.flush("the other nodes took this one for dead");
        id = newId;
        registered(now);
    }

    private void renew(long now) {
        if (!closed) {
            leaseUntil = isAway() ? now : held.until(now);
        }
    }

    /** The others whose lease is missing. */
    List<UUID> missing(long now) {
        return held.missing(now);
    }

    /** Those who hold a lease and have not acknowledged. */
    Collection<UUID> awaited() {
        return granted.awaited();
    }

    /** Whether an invalidation of this node is not over yet. */
    boolean busy() {
        return granted.busy();
    }

    /** What is over since this was asked last, to be completed outside of the lock. */
    List<CompletableFuture<Void>> over() {
        return granted.over();
    }
}
