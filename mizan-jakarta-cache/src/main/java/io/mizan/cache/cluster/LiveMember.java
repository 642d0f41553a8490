// SPDX-License-Identifier: Apache-2.0
package io.mizan.cache.cluster;

import io.mizan.cache.peer.Memory;
import io.mizan.cache.peer.PeersException;
import io.mizan.spi.Stale;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** A {@link Member} at work: what it has to say goes out by its group, and what is over is completed. For use by any number of threads. */
final class LiveMember implements Group.Listener, WitnessWatch.Listener {
    private static final Logger LOG = System.getLogger(LiveMember.class.getName());

    private final Object lock = new Object();
    private final Terms terms;
    private final Memory memory;
    private final Member member;
    private final boolean witnessed;
    private final ClusterNodes nodes;
    private final Runnable somebodyIsNew;
    private @Nullable Group group;
    private boolean left;
    private long leftAt;

    /**
     * Alone so far.
     *
     * @param witnessed whether a witness says who is alive, and not the group
     * @param nodes hears what others say for whoever listens
     * @param somebodyIsNew told when it is time to ask for leases; asks on another thread
     */
    LiveMember(Terms terms, Memory memory, boolean witnessed, UUID id, ClusterNodes nodes, Runnable somebodyIsNew) {
        this.terms = terms;
        this.memory = memory;
        this.witnessed = witnessed;
        this.nodes = nodes;
        this.somebodyIsNew = somebodyIsNew;
        this.member = new Member(terms, memory, witnessed, id, System.nanoTime());
    }

    /** It speaks by this group from now on. */
    void joined(Group by) {
        synchronized (lock) {
            group = by;
        }
    }

    /** The others can know of this node from now on. */
    void registered() {
        synchronized (lock) {
            member.registered(System.nanoTime());
        }
    }

    @Nullable String bypass() {
        return member.bypass(System.nanoTime());
    }

    /** The others whose lease is missing. */
    List<UUID> missing() {
        synchronized (lock) {
            return member.missing(System.nanoTime());
        }
    }

    /** Asks all for their leases. */
    void ask() {
        Message.Ask ask;
        synchronized (lock) {
            ask = member.ask(System.nanoTime());
        }
        sendAll(ask);
        settle();
    }

    /** Tells all what is stale. Who has left tells nobody, but renews no lease either: it waits until the last has run out. */
    CompletionStage<?> tell(List<Stale> stale, Duration recovery, String origin) {
        Member.Told told;
        synchronized (lock) {
            if (left) {
                waitUntil(leftAt + terms.grant());
                return CompletableFuture.completedFuture(null);
            }
            told = member.tell(stale, recovery, origin, System.nanoTime());
        }
        sendAll(told.message());
        settle();
        return told.over();
    }

    private void waitUntil(long end) {
        boolean interrupted = false;
        for (long rest = 1; rest > 0; rest = end - System.nanoTime()) {
            try {
                lock.wait(TimeUnit.NANOSECONDS.toMillis(rest) + 1);
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /**
     * Waits until this node is old enough for its mutations to end.
     *
     * @return its id
     * @throws PeersException if it leaves meanwhile, or its thread is interrupted
     */
    UUID awaitMutable() throws PeersException {
        synchronized (lock) {
            try {
                for (long rest = restOfProbation(); rest > 0; rest = restOfProbation()) {
                    lock.wait(TimeUnit.NANOSECONDS.toMillis(rest) + 1);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new PeersException("Interrupted while this node was too new to change anything; call again.", e);
            }
            return member.id();
        }
    }

    private long restOfProbation() {
        return member.isClosed() ? 0 : member.mutableFrom() - System.nanoTime();
    }

    /** Serves nothing from now on, and grants nothing; what is stale is still told. */
    void close() {
        synchronized (lock) {
            leftAt = System.nanoTime();
            member.close(leftAt);
            lock.notifyAll();
        }
    }

    /** Waits until all that was told is obeyed. */
    void awaitQuiet(long until) {
        synchronized (lock) {
            try {
                while (member.busy() && until - System.nanoTime() > 0) {
                    lock.wait(TimeUnit.NANOSECONDS.toMillis(terms.ask()) + 1);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /**
     * Leaves the group; with goodbye only if everything that was told is obeyed, and then when the others have heard it, for they
     * may hear sooner that it is gone.
     *
     * @param allTold whether nothing is left to tell
     */
    void leave(boolean allTold) {
        Group by;
        Member.Farewell farewell = null;
        synchronized (lock) {
            left = true;
            by = group;
            if (allTold && !member.busy()) {
                farewell = member.leave(System.nanoTime());
            }
        }
        if (by != null) {
            if (farewell != null) {
                by.sendAllInOrder(Codec.write(farewell.message())); // behind whatever else it has said
                settle();
                awaitHeard(farewell.heard());
            }
            by.close();
        }
        synchronized (lock) {
            group = null;
        }
    }

    private void awaitHeard(CompletableFuture<Void> heard) {
        try {
            heard.get(terms.ask(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException e) {
            LOG.log(Level.DEBUG, "Not every node has heard that this one leaves", e);
        }
    }

    /** Tells all others what is none of its own words, in order; may wait for slow nodes. */
    void sendInOrder(byte[] bytes) {
        Group to;
        synchronized (lock) {
            to = group;
        }
        if (to != null) {
            to.sendAllInOrder(bytes);
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
    public byte @Nullable [] received(byte[] bytes, int offset, int length) {
        Message answer;
        try {
            Message message = Codec.read(bytes, offset, length);
            if (message instanceof Message.Word word) {
                nodes.heard(word);
                return null;
            } else if (message instanceof Message.Goodbye goodbye) {
                nodes.goodbye(goodbye.from());
            }
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
        nodes.view(others, merged);
        synchronized (lock) {
            if (!witnessed) {
                if (merged) {
                    member.merged(System.nanoTime());
                }
                member.alive(others, System.nanoTime());
            }
        }
        somebodyIsNew.run();
    }

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
        somebodyIsNew.run();
    }
}
