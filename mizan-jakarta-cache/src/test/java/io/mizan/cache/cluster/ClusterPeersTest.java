// SPDX-License-Identifier: Apache-2.0
package io.mizan.cache.cluster;

import static io.mizan.cache.cluster.Nodes.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mizan.cache.peer.PeersException;
import io.mizan.spi.InvalidationListener.Expectation;
import io.mizan.spi.Stale;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class ClusterPeersTest {
    private static final List<Stale> OWNER =
            List.of(new Stale.Instances("owner", Map.of("owner_id", "5")), new Stale.Instances("owner_list", Map.of()));

    private final Nodes nodes = new Nodes();

    @AfterEach
    void leave() {
        nodes.close();
    }

    private static void tell(Nodes.One node) throws Exception {
        Expectation transaction = node.peers().join();
        CompletionStage<?> obeyed = node.peers().stale(OWNER);
        transaction.ended();
        obeyed.toCompletableFuture().get(30, TimeUnit.SECONDS);
    }

    @Test
    void allObey_beforeAnInvalidationIsOver() throws Exception {
        Nodes.One a = nodes.join(null);
        Nodes.One b = nodes.join(null);
        Nodes.One c = nodes.join(null);
        nodes.awaitServing();

        tell(b);

        assertThat(a.told).contains(OWNER.toString());
        assertThat(c.told).contains(OWNER.toString());
        assertThat(b.told).doesNotContain(OWNER.toString());
        assertThat(a.serves() && b.serves() && c.serves()).isTrue();
    }

    @Test
    void whatIsInDoubt_isKeptOutByAll_andByWhoeverJoinsMeanwhile() throws Exception {
        Nodes.One a = nodes.join(null);
        Nodes.One b = nodes.join(null);
        nodes.awaitServing();

        a.keepOut(OWNER, Duration.ofMinutes(2));
        a.peers().keepOut(OWNER, Duration.ofMinutes(2)).toCompletableFuture().get(30, TimeUnit.SECONDS);

        assertThat(b.told).containsExactly("keep out: " + OWNER);
        Nodes.One c = nodes.join(null);
        nodes.awaitServing();
        assertThat(c.told).contains("keep out: [Everything[]]");
        assertThat(a.told).hasSize(1);
    }

    @Test
    void whoJoinsLater_forgetsWhatItMayHaveMissed() throws Exception {
        Nodes.One a = nodes.joinForLong();
        tell(a);

        Nodes.One b = nodes.joinForLong();
        nodes.awaitServing();

        assertThat(b.flushes()).isPositive();
        assertThat(a.flushes()).isZero();
    }

    @Test
    void whoIsCutOff_servesNothing_andKeepsNobodyWaiting_andForgetsAllWhenItIsBack() throws Exception {
        Nodes.One a = nodes.join(null);
        Nodes.One b = nodes.join(null);
        nodes.awaitServing();
        tell(a);

        b.cutOff(true);
        long begun = System.nanoTime();
        tell(a);
        assertThat(b.peers().bypass()).isEqualTo("lease");
        assertThat(System.nanoTime() - begun).isLessThan(Terms.of(Nodes.LEASE).grant() * 3);
        long flushes = b.flushes();

        b.cutOff(false);
        await(() -> b.serves() && b.flushes() > flushes);
        tell(a);
        assertThat(b.told.get(b.told.size() - 1)).isEqualTo(OWNER.toString());
    }

    @Test
    void whoLeaves_isForgottenWithoutLoss() throws Exception {
        Nodes.One a = nodes.joinForLong();
        Nodes.One b = nodes.joinForLong();
        nodes.awaitServing();
        tell(b);

        b.peers().close();
        tell(a);

        assertThat(a.serves()).isTrue();
        assertThat(a.flushes()).isZero();
        assertThat(b.peers().bypass()).isEqualTo("lease");
        assertThatThrownBy(() -> b.peers().join()).isInstanceOf(PeersException.class);
    }

    @Test
    void whoLeavesWithATransactionThatHasToldNothing_takesWhatOthersKeepAlong() throws Exception {
        Nodes.One a = nodes.join(null);
        Nodes.One b = nodes.join(null);
        nodes.awaitServing();
        assertThat(b.peers().join()).as("open").isNotNull();
        b.peers()
                .stale(OWNER)
                .toCompletableFuture()
                .get(30, TimeUnit.SECONDS); // by another thread, without a transaction

        b.peers().close();

        await(() -> a.flushes() > 0 && a.serves());
    }

    @Test
    void whoLeavesAfterATransactionThatWasRolledBack_isForgottenWithoutLoss() throws Exception {
        Nodes.One a = nodes.joinForLong();
        Nodes.One b = nodes.joinForLong();
        nodes.awaitServing();
        Expectation transaction = b.peers().join();
        transaction.ended();
        transaction.ended();

        b.peers().close();
        tell(a);

        assertThat(a.serves()).isTrue();
        assertThat(a.flushes()).isZero();
    }

    @Test
    void whoLeavesWhileATransactionEnds_tellsItAndSaysGoodbye() throws Exception {
        Nodes.One a = nodes.joinForLong();
        Nodes.One b = nodes.joinForLong();
        nodes.awaitServing();
        Expectation transaction = b.peers().join();

        Thread leaving = new Thread(b.peers()::close);
        leaving.start();
        await(() -> !b.serves());
        b.peers().stale(OWNER).toCompletableFuture().get(30, TimeUnit.SECONDS);
        transaction.ended();
        leaving.join();

        assertThat(a.told).containsExactly(OWNER.toString());
        tell(a);
        assertThat(a.serves()).isTrue();
        assertThat(a.flushes()).isZero();
    }

    @Test
    void whoCrashes_takesWhatOthersKeepAlong() throws Exception {
        Nodes.One a = nodes.join(null);
        Nodes.One b = nodes.join(null);
        nodes.awaitServing();

        b.crash();

        await(() -> a.flushes() > 0 && a.serves());
    }

    @Test
    void whichNodesThereAre_isInTheLog() throws Exception {
        try (Log log = Log.of(Group.class)) {
            Nodes.One a = nodes.join(null);
            String first = a.peers().nodes().self() + " at 127.0.0.1:" + nodes.port;
            assertThat(log.lines()).containsExactly("INFO mizan/clinic has 1 node(s): " + first + " (this one).");

            Nodes.One b = nodes.join(null);
            String second = b.peers().nodes().self() + " at 127.0.0.1:" + (nodes.port + 1);
            assertThat(log.lines())
                    .contains("INFO mizan/clinic has 2 node(s): " + first + ", " + second + " (this one).");

            b.peers().close();
            await(() -> log.lines().stream()
                            .filter(line -> line.contains("has 1 node(s): " + first))
                            .count()
                    == 2);
        }
    }

    @Test
    void whoHasAnotherSecret_cannotJoin_andSaysWhy() throws Exception {
        Nodes.One a = nodes.join(null);

        assertThatThrownBy(() -> nodes.join(nodes.settings(), Nodes.newKey(), null))
                .isInstanceOf(PeersException.class)
                .hasMessageContaining("mizan.secret");
        tell(a);
        assertThat(a.serves()).isTrue();
    }

    @Test
    void anotherApplicationBesideIt_isNotMet() throws Exception {
        Nodes.One a = nodes.join(null);
        ClusterSettings other = new ClusterSettings("shop", "loopback", null, nodes.port, Nodes.LEASE);
        Nodes.One b = nodes.join(other, Nodes.newKey(), null);

        tell(b);

        assertThat(a.told).isEmpty();
    }

    @Test
    void nodesOfOneMachine_findEachOther_whereverThePortsAreTaken() throws Exception {
        InetAddress loopback = InetAddress.getLoopbackAddress();
        try (ServerSocket first = new ServerSocket(nodes.port, 1, loopback);
                ServerSocket third = new ServerSocket(nodes.port + 2, 1, loopback)) {
            assertThat(first.isBound() && third.isBound()).isTrue();
            Nodes.One a = nodes.join(null);
            Nodes.One b = nodes.join(null);
            nodes.awaitServing();

            tell(a);

            assertThat(b.told).contains(OWNER.toString());
        }
    }

    @Test
    void listedHosts_findEachOther() throws Exception {
        String hosts = "tcpping: 127.0.0.1[%d], 127.0.0.1[%d]".formatted(nodes.port, nodes.port + 1);
        byte[] key = Nodes.newKey();
        Nodes.One a = nodes.join(settings(hosts, nodes.port), key, null);
        Nodes.One b = nodes.join(settings(hosts, nodes.port + 1), key, null);
        nodes.awaitServing();

        tell(a);

        assertThat(b.told).contains(OWNER.toString());
    }

    @Test
    void portThatIsTaken_isNotReplacedWhereNobodyLooksAtAnother() throws Exception {
        try (ServerSocket taken = new ServerSocket(nodes.port, 1, InetAddress.getLoopbackAddress())) {
            assertThat(taken.isBound()).isTrue();
            for (String jgroups : List.of("tcpping:127.0.0.1", "dns:localhost")) {
                assertThatThrownBy(() -> nodes.join(settings(jgroups, nodes.port), Nodes.newKey(), null))
                        .isInstanceOf(PeersException.class)
                        .hasMessageContainingAll("mizan.cache.port", String.valueOf(nodes.port));
            }
        }
    }

    @Test
    void nodesThatAreNotListed_andJoinWhileTheListedOneIsSilent_findEachOtherByIt() throws Exception {
        String hosts = "tcpping:127.0.0.1[%d]".formatted(nodes.port);
        byte[] key = Nodes.newKey();
        Nodes.One listed = nodes.join(settings(hosts, nodes.port), key, null);
        listed.cutOff(true);
        Nodes.One b = nodes.join(settings(hosts, nodes.port + 1), key, null);
        Nodes.One c = nodes.join(settings(hosts, nodes.port + 2), key, null);

        listed.cutOff(false);

        await(() -> Stream.of(listed, b, c).allMatch(one -> one.groupSize() == 3));
        nodes.awaitServing();
        tell(c);
        assertThat(listed.told).contains(OWNER.toString());
        assertThat(b.told).contains(OWNER.toString());
    }

    @Test
    void addressesOfAName_findEachOther() throws Exception {
        byte[] key = Nodes.newKey();
        Nodes.One a = nodes.join(settings("dns:localhost", nodes.port), key, null);
        ClusterSettings elsewhere =
                new ClusterSettings("clinic", "dns:localhost", "127.0.0.2", nodes.port, Nodes.LEASE);
        Nodes.One b = nodes.join(elsewhere, key, null);
        nodes.awaitServing();

        tell(a);

        assertThat(b.told).contains(OWNER.toString());
    }

    @Test
    void aStackOfOnesOwn_isSealedToo() throws Exception {
        byte[] key = Nodes.newKey();
        Nodes.One a = nodes.join(settings("own-jgroups.xml", nodes.port), key, null);
        Nodes.One b = nodes.join(settings("own-jgroups.xml", nodes.port), key, null);
        nodes.awaitServing();

        tell(a);

        assertThat(b.told).contains(OWNER.toString());
    }

    @Test
    void whatIsNoStack_isSaid() {
        assertThatThrownBy(() -> nodes.join(settings("tcpping:here or there", nodes.port), Nodes.newKey(), null))
                .isInstanceOf(PeersException.class)
                .hasMessageContaining("host[port]");
        assertThatThrownBy(() -> nodes.join(settings("no-such-file.xml", nodes.port), Nodes.newKey(), null))
                .isInstanceOf(PeersException.class)
                .hasMessageContaining("no-such-file.xml");
    }

    @Test
    void afterClosing_noThreadAndNoPortIsLeft() throws Exception {
        Set<Thread> before = new HashSet<>(Thread.getAllStackTraces().keySet());
        nodes.join(null);
        nodes.join(null);
        nodes.awaitServing();
        assertThat(Thread.getAllStackTraces().keySet())
                .anyMatch(t -> t.getName().equals("mizan-cluster-leases"));

        nodes.close();

        await(() -> before.containsAll(Thread.getAllStackTraces().keySet().stream()
                .filter(t -> t.getName().startsWith("mizan") || t.getName().contains("clinic"))
                .toList()));
        for (int port : new int[] {nodes.port, nodes.port + 1, nodes.port + 100, nodes.port + 101}) {
            try (ServerSocket free = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
                assertThat(free.isBound()).isTrue();
            }
        }
    }

    private static ClusterSettings settings(String jgroups, int port) {
        return new ClusterSettings("clinic", jgroups, "127.0.0.1", port, Nodes.LEASE);
    }
}
