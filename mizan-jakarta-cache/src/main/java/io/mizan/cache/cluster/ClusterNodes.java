// SPDX-License-Identifier: Apache-2.0
package io.mizan.cache.cluster;

import io.mizan.cache.peer.Memory;
import io.mizan.spi.Nodes;
import io.mizan.spi.Stale;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** The nodes of a cluster for whoever has something else to tell than what is stale: over the same channel, sealed alike. */
final class ClusterNodes implements Nodes {
    private static final Logger LOG = System.getLogger(ClusterNodes.class.getName());
    private static final int MOST_WAITING = 16 << 20;

    private final UUID self;
    private final ScheduledExecutorService sender = Timers.single("mizan-cluster-words");
    private final ScheduledExecutorService teller = Timers.single("mizan-cluster-nodes");
    private final Outbox outbox;
    private final List<Listener> listeners = new CopyOnWriteArrayList<>();

    // guarded by this
    private Set<UUID> others = Set.of();
    private final Set<UUID> left = new HashSet<>();
    private boolean missed;

    /**
     * Alone so far.
     *
     * @param self this node
     * @param send to all others in order; may wait for them, and never throws
     */
    ClusterNodes(UUID self, Consumer<byte[]> send) {
        this.self = self;
        this.outbox = new Outbox(
                sender, content -> send.accept(Codec.write(new Message.Word(self, 0, content))), MOST_WAITING);
    }

    @Override
    public String self() {
        return self.toString();
    }

    @Override
    public void tellAll(byte[] message) {
        if (message.length == 0) {
            throw new IllegalArgumentException("the first byte of a message says whom it is for");
        }
        if (!others().isEmpty()) {
            outbox.add(message);
        }
    }

    private synchronized Set<UUID> others() {
        return others;
    }

    @Override
    public void listen(Listener listener) {
        teller.execute(() -> {
            listeners.add(listener);
            told(listener, names(others()), false);
        });
    }

    /** Another node has said something; an empty word is what it had no room for. */
    void heard(Message.Word word) {
        if (word.content().length == 0) {
            missed();
            return;
        }
        for (Listener listener : listeners) {
            try {
                listener.received(word.from().toString(), word.content());
            } catch (RuntimeException failed) {
                LOG.log(Level.ERROR, "a listener failed on what another node said", failed);
            }
        }
    }

    /** Another node leaves, and has nothing left to say. */
    synchronized void goodbye(UUID node) {
        left.add(node);
    }

    /** All nodes of the group but this one; and whether parts of a split one have merged. */
    void view(Collection<UUID> present, boolean merged) {
        synchronized (this) {
            Set<UUID> gone = new HashSet<>(others);
            gone.removeAll(present);
            gone.removeAll(left);
            missed |= merged || !gone.isEmpty();
            others = Set.copyOf(present);
            left.retainAll(others);
        }
        tellSoon();
    }

    /** Something that another node has said may not have come. */
    void missed() {
        synchronized (this) {
            missed = true;
        }
        tellSoon();
    }

    private void tellSoon() {
        try {
            teller.execute(this::tell);
        } catch (RejectedExecutionException e) {
            LOG.log(Level.DEBUG, "this node has left: nobody is told of others any more");
        }
    }

    private void tell() {
        Set<String> present;
        boolean gap;
        synchronized (this) {
            present = names(others);
            gap = missed;
            missed = false;
        }
        listeners.forEach(listener -> told(listener, present, gap));
    }

    private static void told(Listener listener, Set<String> present, boolean gap) {
        try {
            listener.nodes(present, gap);
        } catch (RuntimeException failed) {
            LOG.log(Level.ERROR, "a listener failed on which nodes there are", failed);
        }
    }

    private static Set<String> names(Set<UUID> nodes) {
        return nodes.stream().map(UUID::toString).collect(Collectors.toUnmodifiableSet());
    }

    /** Waits until all that was said is sent. */
    void awaitSent(long until) {
        outbox.awaitEmpty(until);
    }

    void close() {
        Timers.stop(sender);
        Timers.stop(teller);
    }

    /** A memory that, whenever it has to forget everything, tells the listeners that they may have missed something too. */
    Memory with(Memory memory) {
        return new Memory() {
            @Override
            public void stale(List<Stale> stale) {
                memory.stale(stale);
            }

            @Override
            public void stale(List<Stale> stale, String origin, String node) {
                memory.stale(stale, origin, node);
            }

            @Override
            public void keepOut(List<Stale> stale, Duration recovery) {
                memory.keepOut(stale, recovery);
            }

            @Override
            public Duration keptOut() {
                return memory.keptOut();
            }

            @Override
            public void flush(String reason) {
                memory.flush(reason);
                missed();
            }
        };
    }
}
