// SPDX-License-Identifier: Apache-2.0
package io.mizan.cache.cluster;

import static io.mizan.cache.cluster.Nodes.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mizan.spi.Nodes.Listener;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class ClusterNodesTest {
    private final Nodes nodes = new Nodes();

    /** What a listener is told. */
    private static final class Told implements Listener {
        private final List<Integer> numbers = new CopyOnWriteArrayList<>();
        private final List<String> from = new CopyOnWriteArrayList<>();
        private final List<Boolean> misses = new CopyOnWriteArrayList<>();
        private volatile Set<String> others = Set.of();

        Told(Nodes.One node) {
            node.peers().nodes().listen(this);
        }

        @Override
        public void received(String from, byte[] message) {
            this.from.add(from);
            numbers.add(ByteBuffer.wrap(message).getInt());
        }

        @Override
        public void nodes(Set<String> others, boolean missed) {
            this.others = others;
            misses.add(missed);
        }
    }

    private static void tell(Nodes.One node, int number) {
        node.peers()
                .nodes()
                .tellAll(ByteBuffer.allocate(Integer.BYTES).putInt(number).array());
    }

    private static String name(Nodes.One node) {
        return node.peers().nodes().self();
    }

    @AfterEach
    void leave() {
        nodes.close();
    }

    @Test
    void allOthersHearWhatANodeSays_inItsOrder() throws Exception {
        Nodes.One a = nodes.joinForLong();
        Nodes.One b = nodes.joinForLong();
        Nodes.One c = nodes.joinForLong();
        Told atA = new Told(a);
        Told atB = new Told(b);
        Told atC = new Told(c);
        await(() -> atA.others.equals(Set.of(name(b), name(c))));

        IntStream.range(0, 2000).forEach(n -> tell(a, n));

        await(() -> atB.numbers.size() == 2000 && atC.numbers.size() == 2000);
        assertThat(atB.numbers).isSorted();
        assertThat(atC.numbers).isSorted();
        assertThat(atC.from).containsOnly(name(a));
        assertThat(atA.numbers).as("what it said itself").isEmpty();
        assertThat(atB.misses).as("nothing was missed").doesNotContain(true);
    }

    @Test
    void whoLeaves_isHeardToTheEnd_andNothingIsMissed() throws Exception {
        Nodes.One a = nodes.joinForLong();
        Nodes.One b = nodes.joinForLong();
        nodes.awaitServing();
        Told atA = new Told(a);
        await(() -> atA.others.equals(Set.of(name(b))));

        IntStream.range(0, 500).forEach(n -> tell(b, n));
        b.peers().close();

        assertThat(atA.numbers).hasSize(500);
        await(() -> atA.others.isEmpty());
        assertThat(atA.misses).doesNotContain(true);
    }

    @Test
    void whoEndsWithoutAWord_maySoHaveLostOne() throws Exception {
        Nodes.One a = nodes.joinForLong();
        Nodes.One b = nodes.joinForLong();
        Told atA = new Told(a);
        await(() -> atA.others.equals(Set.of(name(b))));

        b.crash();

        await(() -> atA.others.isEmpty() && atA.misses.contains(true));
    }

    @Test
    void whoWasCutOff_mayHaveMissedSomething_andSoMayTheOthers() throws Exception {
        Nodes.One a = nodes.join(null);
        Nodes.One b = nodes.join(null);
        nodes.awaitServing();
        Told atA = new Told(a);
        Told atB = new Told(b);
        await(() -> atA.others.size() == 1 && atB.others.size() == 1);
        atA.misses.clear();
        atB.misses.clear();

        b.cutOff(true);
        await(() -> atA.others.isEmpty() && atB.others.isEmpty());
        tell(a, 1);
        b.cutOff(false);

        await(() -> atA.others.size() == 1 && atB.others.size() == 1);
        await(() -> atA.misses.contains(true) && atB.misses.contains(true));
        tell(a, 2);
        await(() -> atB.numbers.contains(2));
    }

    @Test
    void nodeThatStandsStill_holdsUpNeitherWhoSpeaks_norWhoListens() throws Exception {
        Nodes.One a = nodes.joinForLong();
        Nodes.One c = nodes.joinForLong();
        try (OtherProcess still = nodes.joinInAnotherProcess()) {
            Told atA = new Told(a);
            Told atC = new Told(c);
            await(() -> atA.others.size() == 2 && atC.others.size() == 2);
            still.stop();

            long begin = System.nanoTime();
            IntStream.range(0, 150)
                    .forEach(n -> a.peers()
                            .nodes()
                            .tellAll(ByteBuffer.allocate(100_000).putInt(n).array()));
            assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(3));
            await(() -> atC.numbers.size() == 150);
            assertThat(atA.others).as("it is not taken for dead so far").hasSize(2);
        }
    }

    @Test
    void whatCannotBeKept_isSaidToBeMissed() {
        ClusterNodes node = new ClusterNodes(java.util.UUID.randomUUID(), bytes -> {});
        List<Boolean> misses = new CopyOnWriteArrayList<>();
        node.listen(new Listener() {
            @Override
            public void received(String from, byte[] message) {
                throw new IllegalArgumentException("nothing was said");
            }

            @Override
            public void nodes(Set<String> others, boolean missed) {
                misses.add(missed);
            }
        });

        node.heard(new Message.Word(new java.util.UUID(1, 2), 0, new byte[0]));

        await(() -> misses.equals(List.of(false, true)));
        node.close();
    }

    @Test
    void anEmptyMessage_isForNobody() throws Exception {
        io.mizan.spi.Nodes alone = nodes.join(null).peers().nodes();

        assertThatThrownBy(() -> alone.tellAll(new byte[0])).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> io.mizan.spi.Nodes.alone().tellAll(new byte[0]))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
