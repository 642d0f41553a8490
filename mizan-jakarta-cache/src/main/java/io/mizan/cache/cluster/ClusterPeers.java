// SPDX-License-Identifier: Apache-2.0
package io.mizan.cache.cluster;

import io.mizan.cache.peer.Memory;
import io.mizan.cache.peer.Peers;
import io.mizan.cache.peer.PeersException;
import io.mizan.cache.witness.Witness;
import io.mizan.spi.Stale;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The other nodes of a cluster, by JGroups: each grants each a lease of some seconds, and a mutation is answered once all who
 * hold one have obeyed, or can't serve any more. Where a witness is given, it decides who is alive.
 */
public final class ClusterPeers implements Peers {
    private static final long NANOS_PER_MILLI = 1_000_000;

    private final Object lock = new Object();
    private final Terms terms;
    private final Memory memory;
    private final Member member;
    private final ScheduledExecutorService timer = Timers.single("mizan-cluster-leases");
    private final Alarm alarm = new Alarm();
    private final @Nullable WitnessWatch watch;
    private @Nullable Group group;
    private boolean closed;
    private long closedAt;
    /** Transactions that this node's row is or was held in, less those that have told what is stale. */
    private int pending;

    private ClusterPeers(Terms terms, Memory memory, @Nullable Witness witness) {
        this.terms = terms;
        this.memory = memory;
        UUID id = UUID.randomUUID();
        this.member = new Member(terms, memory, witness != null, id, System.nanoTime());
        this.watch = witness == null ? null : new WitnessWatch(witness, terms, id, new Witnessed());
    }

    /**
     * Joins the cluster.
     *
     * @param settings how the nodes find each other
     * @param key 32 bytes that only the nodes of this application have: messages are encrypted and authenticated with it
     * @param witness who decides which nodes are alive; null: their group alone does
     * @param memory this node's
     * @return the others; to be closed
     * @throws PeersException if it can't be joined, and why
     */
    public static ClusterPeers join(ClusterSettings settings, byte[] key, @Nullable Witness witness, Memory memory)
            throws PeersException {
        return join(Stack::channel, settings, key, witness, memory);
    }

    static ClusterPeers join(
            Group.Maker maker, ClusterSettings settings, byte[] key, @Nullable Witness witness, Memory memory)
            throws PeersException {
        ClusterPeers peers = new ClusterPeers(Terms.of(settings.lease()), memory, witness);
        try {
            peers.start(maker, settings, key);
            return peers;
        } catch (PeersException | RuntimeException e) {
            peers.close();
            throw e;
        }
    }

    private void start(Group.Maker maker, ClusterSettings settings, byte[] key) throws PeersException {
        Group joined = Group.join(maker, settings, key, member.id(), new Received());
        synchronized (lock) {
            group = joined;
        }
        if (watch != null) {
            watch.start();
        }
        synchronized (lock) {
            member.registered(System.nanoTime());
        }
        if (watch != null) {
            watch.watch();
        }
        Timers.every(timer, terms.ask(), this::tick);
    }

    private void tick() {
        long now = System.nanoTime();
        ask();
        synchronized (lock) {
            if (closed) {
                return;
            }
        }
        String reason = bypass();
        alarm.look(reason, reason == null ? "" : meaning(reason, now));
    }

    private String meaning(String reason, long now) {
        String means = "This node serves nothing from its memory now, and runs all functions: ";
        if (reason.equals("witness")) {
            String failure = watch == null ? null : watch.failure();
            return means + "the table mizan_node can't be reached. Look at the database and its pool of connections. "
                    + (failure == null ? "It has not answered in time." : failure);
        }
        List<UUID> missing;
        synchronized (lock) {
            missing = member.missing(now);
        }
        return means + "no answer from " + missing + ". Look whether those nodes are stopped, or cut off from this one"
                + " (mizan.cache.jgroups, mizan.cache.port).";
    }

    private void ask() {
        Message.Ask ask;
        synchronized (lock) {
            ask = member.ask(System.nanoTime());
        }
        sendAll(ask);
        settle();
    }

    /** Asks at once: somebody is new. */
    private void askSoon() {
        synchronized (lock) {
            if (!closed) {
                timer.execute(this::ask);
            }
        }
    }

    private void sendAll(Message message) {
        Group to;
        synchronized (lock) {
            to = group;
        }
        if (to != null) {
            to.sendAll(Codec.write(message));
        }
    }

    /** Completes what is over, outside of the lock: whoever waits goes on, on this thread. */
    private void settle() {
        List<CompletableFuture<Void>> over;
        synchronized (lock) {
            over = member.over();
            lock.notifyAll();
        }
        over.forEach(one -> one.complete(null));
    }

    @Override
    public @Nullable String bypass() {
        return member.bypass(System.nanoTime());
    }

    @Override
    public CompletionStage<?> stale(List<Stale> stale) {
        Member.Told told;
        synchronized (lock) {
            if (closed) {
                outwaitGrants();
                return CompletableFuture.completedFuture(null);
            }
            pending = Math.max(0, pending - 1);
            told = member.tell(stale, System.nanoTime());
        }
        sendAll(told.message());
        settle();
        return told.over();
    }

    /** Who leaves tells nobody anything any more, but renews no lease either: until the last one has run out. */
    private void outwaitGrants() {
        boolean interrupted = false;
        for (long left = 1; left > 0; left = closedAt + terms.grant() - System.nanoTime()) {
            try {
                lock.wait(left / NANOS_PER_MILLI + 1);
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void join() throws PeersException {
        UUID mine;
        synchronized (lock) {
            awaitProbation();
            mine = member.id();
            pending++;
        }
        if (watch == null) {
            return;
        }
        try {
            watch.hold(mine);
        } catch (PeersException e) {
            synchronized (lock) {
                pending--;
            }
            throw e;
        }
    }

    private void awaitProbation() throws PeersException {
        try {
            for (long left = 1; left > 0; ) {
                if (closed) {
                    throw new PeersException("This node has left the cluster: the application stops.", null);
                }
                left = member.mutableFrom() - System.nanoTime();
                if (left > 0) {
                    lock.wait(left / NANOS_PER_MILLI + 1);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PeersException("Interrupted while this node was too new to change anything", e);
        }
    }

    @Override
    public void close() {
        boolean quiet;
        Group left;
        synchronized (lock) {
            if (closed) {
                return;
            }
            closed = true;
            closedAt = System.nanoTime();
            member.close(closedAt);
            lock.notifyAll();
            quiet = awaitQuiet() && pending == 0;
            left = group;
            group = null;
        }
        Timers.stop(timer);
        if (left != null && quiet) {
            left.sendAll(Codec.write(new Message.Goodbye(member.id(), 0)));
        }
        if (watch != null) {
            watch.close();
        }
        if (left != null) {
            left.close();
        }
    }

    /** Waits until all that this node has told is obeyed: not longer than the grants, which are renewed no more. */
    private boolean awaitQuiet() {
        long until = System.nanoTime() + terms.grant() + terms.ask();
        try {
            while (member.busy() && until - System.nanoTime() > 0) {
                lock.wait(TimeUnit.NANOSECONDS.toMillis(terms.ask()) + 1);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return !member.busy();
    }

    /** What comes from the group. */
    private final class Received implements Group.Listener {

        @Override
        public byte @Nullable [] received(byte[] bytes, int offset, int length) {
            Message answer;
            try {
                Message message = Codec.read(bytes, offset, length);
                synchronized (lock) {
                    answer = member.receive(message, System.nanoTime());
                }
            } catch (IOException e) {
                memory.flush("a message that can't be read at all");
                return null;
            }
            settle();
            return answer == null ? null : Codec.write(answer);
        }

        @Override
        public void view(List<UUID> others, boolean merged) {
            synchronized (lock) {
                if (watch == null) {
                    if (merged) {
                        member.merged();
                    }
                    member.alive(others, System.nanoTime());
                }
            }
            askSoon();
        }
    }

    /** What comes from the witness. */
    private final class Witnessed implements WitnessWatch.Listener {

        @Override
        public void witnessed(long askedAt, Set<UUID> others) {
            synchronized (lock) {
                member.witnessed(askedAt, others, System.nanoTime());
            }
        }

        @Override
        public void enrolled(UUID id) {
            synchronized (lock) {
                member.enrolled(id, System.nanoTime());
                lock.notifyAll();
            }
            askSoon();
        }
    }
}
