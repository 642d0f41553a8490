// SPDX-License-Identifier: Apache-2.0
package io.mizan.cache.cluster;

import io.mizan.cache.peer.Memory;
import io.mizan.cache.peer.PeersException;
import io.mizan.cache.witness.Witness;
import io.mizan.spi.Stale;
import java.io.IOException;
import java.net.ServerSocket;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.jgroups.JChannel;
import org.jgroups.protocols.DISCARD;
import org.jgroups.stack.ProtocolStack;
import org.jspecify.annotations.Nullable;

/** Nodes of one cluster in this JVM, over real sockets on loopback. */
final class Nodes implements AutoCloseable {
    /** So short that losing one does not take long. */
    static final Duration LEASE = Duration.ofMillis(1200);

    /** So long that a busy machine loses none. */
    static final Duration LONG_LEASE = Duration.ofSeconds(4);

    private final List<One> all = new ArrayList<>();
    private final byte[] key = newKey();
    final int port = freePort();

    /** A node, and what its memory was told. */
    static final class One implements Memory {
        final List<String> told = new CopyOnWriteArrayList<>();
        private volatile Duration keptOut = Duration.ZERO;
        private @Nullable ClusterPeers peers;
        private @Nullable JChannel channel;

        ClusterPeers peers() {
            if (peers == null) {
                throw new IllegalStateException("has not joined");
            }
            return peers;
        }

        /** Its messages and those of others are lost from now on, or no more. */
        void cutOff(boolean cut) {
            if (channel == null) {
                throw new IllegalStateException("has not joined");
            }
            DISCARD discard = channel.getProtocolStack().findProtocol(DISCARD.class);
            discard.discardAll(cut);
        }

        /** Ends without a word, as a node that crashes. */
        void crash() {
            if (channel != null) {
                channel.close();
            }
        }

        /** How many nodes its group has, this one among them. */
        int groupSize() {
            return channel == null ? 0 : channel.view().size();
        }

        boolean serves() {
            return peers().bypass() == null;
        }

        long flushes() {
            return told.stream().filter(one -> one.startsWith("flush")).count();
        }

        @Override
        public void stale(List<Stale> stale) {
            told.add(stale.toString());
        }

        @Override
        public void keepOut(List<Stale> stale, Duration recovery) {
            told.add("keep out: " + stale);
            keptOut = recovery;
        }

        @Override
        public Duration keptOut() {
            return keptOut;
        }

        @Override
        public void flush(String reason) {
            told.add("flush: " + reason);
        }
    }

    static byte[] newKey() {
        byte[] key = new byte[32];
        new SecureRandom().nextBytes(key);
        return key;
    }

    static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return Math.min(socket.getLocalPort(), 64_000);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    ClusterSettings settings() {
        return settings(LEASE);
    }

    private ClusterSettings settings(Duration lease) {
        return new ClusterSettings("clinic", "loopback", null, port, lease);
    }

    /** Joins a cluster none of whose leases is to lapse. */
    One joinForLong() throws PeersException {
        return join(settings(LONG_LEASE), key, null);
    }

    /** A node of the same cluster that can be stopped. */
    OtherProcess joinInAnotherProcess() throws IOException {
        return OtherProcess.join(port, key);
    }

    One join(@Nullable Witness witness) throws PeersException {
        return join(settings(), key, witness);
    }

    One join(ClusterSettings settings, byte[] with, @Nullable Witness witness) throws PeersException {
        One node = new One();
        node.peers = ClusterPeers.join(
                (given, seal) -> {
                    JChannel channel = Stack.channel(given, seal);
                    channel.getProtocolStack()
                            .insertProtocol(
                                    new DISCARD(),
                                    ProtocolStack.Position.ABOVE,
                                    channel.getProtocolStack().getTransport().getClass());
                    node.channel = channel;
                    return channel;
                },
                settings,
                with,
                witness,
                node);
        all.add(node);
        return node;
    }

    static void await(BooleanSupplier condition) {
        long end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("has not come true in 30 s");
            }
            LockSupport.parkNanos(2_000_000);
        }
    }

    void awaitServing() {
        await(() -> all.stream().allMatch(One::serves));
    }

    @Override
    public void close() {
        all.forEach(node -> node.peers().close());
    }
}
