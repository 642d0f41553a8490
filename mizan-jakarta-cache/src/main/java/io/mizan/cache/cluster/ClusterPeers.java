// SPDX-License-Identifier: Apache-2.0
package io.mizan.cache.cluster;

import io.mizan.cache.peer.Memory;
import io.mizan.cache.peer.Peers;
import io.mizan.cache.peer.PeersException;
import io.mizan.cache.witness.Witness;
import io.mizan.spi.InvalidationListener.Expectation;
import io.mizan.spi.Nodes;
import io.mizan.spi.Stale;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * The other nodes of a cluster, by JGroups: each grants each a lease of some seconds, and a mutation is answered once all who
 * hold one have obeyed, or can't serve any more. Where a witness is given, it decides who is alive.
 */
public final class ClusterPeers implements Peers {
    private final Terms terms;
    private final ClusterNodes nodes;
    private final LiveMember member;
    private final OpenTransactions transactions = new OpenTransactions();
    private final ScheduledExecutorService timer = Timers.single("mizan-cluster-leases");
    private final Alarm alarm;
    private final @Nullable WitnessWatch watch;
    private final AtomicBoolean closed = new AtomicBoolean();

    private ClusterPeers(Terms terms, Memory memory, @Nullable Witness witness, UUID id) {
        this.terms = terms;
        this.nodes = new ClusterNodes(id, this::sendInOrder);
        this.member = new LiveMember(terms, nodes.with(memory), witness != null, id, nodes, this::askSoon);
        this.watch = witness == null ? null : new WitnessWatch(witness, terms, id, member);
        this.alarm = new Alarm(member::missing, () -> watch == null ? null : watch.failure());
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
        UUID id = UUID.randomUUID();
        ClusterPeers peers = new ClusterPeers(Terms.of(settings.lease()), memory, witness, id);
        try {
            peers.start(Group.join(maker, settings, key, id, peers.member));
            return peers;
        } catch (PeersException | RuntimeException e) {
            peers.close();
            throw e;
        }
    }

    private void start(Group joined) throws PeersException {
        member.joined(joined);
        if (watch != null) {
            watch.start();
        }
        member.registered();
        if (watch != null) {
            watch.watch();
        }
        Timers.every(timer, terms.ask(), () -> {
            member.ask();
            if (!closed.get()) {
                alarm.look(bypass());
            }
        });
    }

    private void sendInOrder(byte[] bytes) {
        member.sendInOrder(bytes);
    }

    private void askSoon() {
        try {
            timer.execute(member::ask);
        } catch (RejectedExecutionException e) {
            assert closed.get() : e; // whoever is new then is new to the others alone
        }
    }

    @Override
    public @Nullable String bypass() {
        return member.bypass();
    }

    @Override
    public CompletionStage<?> stale(List<Stale> stale) {
        return stale(stale, "");
    }

    @Override
    public CompletionStage<?> stale(List<Stale> stale, String origin) {
        return member.tell(stale, Duration.ZERO, origin);
    }

    @Override
    public CompletionStage<?> keepOut(List<Stale> stale, Duration recovery) {
        return member.tell(stale, recovery, "");
    }

    @Override
    public Nodes nodes() {
        return nodes;
    }

    @Override
    public Expectation join() throws PeersException {
        UUID mine = member.awaitMutable();
        Expectation open = transactions.begin();
        if (watch != null) {
            try {
                watch.hold(mine);
            } catch (PeersException | RuntimeException refused) {
                open.ended();
                throw refused;
            }
        }
        return open;
    }

    /** Leaves once all that this node has changed is told and obeyed: not later than all grants, which are renewed no more. */
    @Override
    public void close() {
        if (closed.getAndSet(true)) {
            return;
        }
        transactions.close();
        member.close();
        long until = System.nanoTime() + terms.grant() + terms.ask();
        boolean ended = transactions.awaitNone(until);
        member.awaitQuiet(until);
        nodes.awaitSent(until);
        Timers.stop(timer);
        member.leave(ended);
        nodes.close();
        if (watch != null) {
            watch.close();
        }
    }
}
