// SPDX-License-Identifier: Apache-2.0
package io.mizan.impl.socket;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OutboundTest {

    private static Text text(int number, int bytes) {
        return new Text(String.valueOf(number), bytes);
    }

    private static Outbound outbound(Peer peer, int most) {
        return new Outbound(peer, most, () -> {});
    }

    /** Whenever a peer reads: it gets what was taken, in that order, so much at a time, and never more waits than may. */
    @Property
    void whatWasTaken_isSentInOrder_withinTheBound(
            @ForAll @Size(max = 60) List<Boolean> offersOrReads, @ForAll @IntRange(min = 1, max = 4) int atOnce) {
        Peer peer = new Peer().taking(atOnce).stopReading();
        Outbound out = outbound(peer, 50);
        List<String> taken = new ArrayList<>();
        int number = 0;
        for (boolean offers : offersOrReads) {
            if (offers) {
                if (out.offer(text(number, 10))) {
                    taken.add(String.valueOf(number));
                }
                number++;
            } else {
                peer.readOn();
                out.answered(peer.unanswered());
                peer.stopReading();
            }
            assertThat(taken.size() - peer.read().size()).isBetween(0, 5 - atOnce);
        }
        peer.readOn();
        assertThat(peer.read()).isEqualTo(taken);
    }

    @Test
    void fullQueue_refuses_butOneMessageAloneNever() {
        Peer peer = new Peer().stopReading();
        Outbound out = outbound(peer, 10);
        assertThat(out.offer(text(0, 1000))).isTrue();
        assertThat(out.offer(text(1, 1))).isFalse();
        peer.readOn();
        out.answered(peer.unanswered());
        assertThat(out.offer(text(2, 1))).isTrue();
        assertThat(peer.read()).containsExactly("0", "2");
    }

    @Test
    void longQueueThatIsReadAtOnce_takesNoStack() {
        Peer peer = new Peer().stopReading();
        Outbound out = outbound(peer, Integer.MAX_VALUE);
        for (int i = 0; i < 200_000; i++) {
            out.offer(text(i, 1));
        }
        peer.readOn();
        assertThat(peer.read()).hasSize(200_000);
    }

    /** A server that takes all that it is given and keeps it: what it keeps is bounded too. */
    @Test
    void whatTheServerKeeps_counts_untilThePeerHasRead() {
        Peer peer = new Peer();
        Outbound out = outbound(peer, 100);
        out.offer(text(0, 20));
        assertThat(peer.unanswered()).isZero();
        out.offer(text(1, 20));
        long ping = peer.unanswered();
        assertThat(ping).as("a ping follows a quarter").isNotZero();
        assertThat(out.offer(text(2, 60))).isTrue();
        assertThat(out.offer(text(3, 1))).isFalse();
        out.answered(ping + 7);
        assertThat(out.offer(text(4, 1))).isFalse();
        out.answered(ping);
        assertThat(peer.unanswered()).as("a ping for what came after the first").isNotEqualTo(ping);
        assertThat(out.offer(text(5, 40))).isTrue();
        assertThat(out.offer(text(6, 1))).isFalse();
        out.answered(peer.unanswered());
        assertThat(out.offer(text(7, 1))).isTrue();
        assertThat(peer.read()).containsExactly("0", "1", "2", "5", "7");
    }

    @Test
    void question_isUnderWayInItsTurn() {
        Peer peer = new Peer().stopReading();
        Outbound out = outbound(peer, 100);
        out.offer(text(0, 30));
        out.offer(text(1, 30));
        peer.readOn();
        assertThat(peer.unanswered()).as("the first is read").isNotZero();
        peer.stopReading();
        out.answered(peer.unanswered());
        assertThat(peer.unanswered()).as("and the second asked for").isEqualTo(2);
        out.offer(text(2, 1));
        assertThat(peer.read()).as("it waits for the ping").containsExactly("0", "1");
        peer.readOn();
        assertThat(peer.read()).containsExactly("0", "1", "2");
    }

    @Test
    void whatCanNotBeWritten_isSaid_andNothingFollows() {
        Peer peer = new Peer();
        List<String> said = new ArrayList<>();
        Outbound out = new Outbound(peer, 100, () -> said.add("broken"));
        out.offer(text(0, 1));
        peer.breakDown();
        out.offer(text(1, 1));
        out.offer(text(2, 1));
        assertThat(peer.read()).containsExactly("0");
        assertThat(said).containsExactly("broken");
    }

    /** Four threads have something to say, others are done with it, at once or later: all of it is begun, in each one's order. */
    @ParameterizedTest
    @ValueSource(ints = {1, 3})
    void offersOfManyThreads_areBegunOneAfterTheOther(int atOnce) throws Exception {
        int each = 20_000;
        ExecutorService done = Executors.newFixedThreadPool(2);
        List<String> sent = new ArrayList<>();
        AtomicBoolean beginning = new AtomicBoolean();
        CountDownLatch all = new CountDownLatch(4 * each);
        Wire wire = new Wire() {
            @Override
            public int atOnce() {
                return atOnce;
            }

            @Override
            public void send(String text, Done then) {
                if (beginning.getAndSet(true)) {
                    throw new IllegalStateException("two at a time");
                }
                sent.add(text);
                beginning.set(false);
                if (sent.size() % 3 == 0) {
                    then.done(true);
                } else {
                    done.execute(() -> then.done(true));
                }
                all.countDown();
            }

            @Override
            public long number() {
                return 1;
            }

            @Override
            public void ping(long number, Done then) {
                done.execute(() -> then.done(true));
            }

            @Override
            public void close(CloseCode code, String reason) {
                throw new UnsupportedOperationException();
            }
        };
        Outbound out = new Outbound(wire, Integer.MAX_VALUE, () -> {});
        List<Thread> threads = IntStream.range(0, 4)
                .mapToObj(thread -> new Thread(() -> {
                    for (int i = 0; i < each; i++) {
                        out.offer(text(thread * each + i, 1));
                    }
                }))
                .toList();
        threads.forEach(Thread::start);
        assertThat(all.await(1, TimeUnit.MINUTES)).isTrue();
        done.shutdown();
        for (int thread = 0; thread < 4; thread++) {
            int from = thread * each;
            assertThat(sent.stream().map(Integer::valueOf).filter(n -> n >= from && n < from + each))
                    .hasSize(each)
                    .isSorted();
        }
    }

    @Test
    void droppedQueue_sendsNothing_andTellsWhenNothingIsUnderWay() {
        Peer peer = new Peer().taking(2).stopReading();
        List<String> said = new ArrayList<>();
        Outbound out = outbound(peer, 100);
        for (int i = 0; i < 3; i++) {
            out.offer(text(i, 1));
        }
        out.drop();
        assertThat(out.close(() -> said.add("idle"), () -> said.add("answered")))
                .isFalse();
        assertThat(said).isEmpty();
        peer.readOn();
        out.offer(text(3, 1));
        assertThat(peer.read()).containsExactly("0", "1");
        assertThat(said).containsExactly("idle");
        assertThat(outbound(peer, 100).close(() -> said.add("not run"), () -> said.add("nor this")))
                .isTrue();
        assertThat(said).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void closedQueue_sendsWhatWaits_takesNothing_andTellsBehindIt(boolean asks) {
        Peer peer = (asks ? new Peer().askedBeforeItIsClosed() : new Peer()).stopReading();
        List<String> said = new ArrayList<>();
        Outbound out = outbound(peer, 100);
        for (int i = 0; i < 3; i++) {
            out.offer(text(i, 1));
        }
        assertThat(out.close(() -> said.add("idle"), () -> said.add("answered")))
                .isFalse();
        out.offer(text(3, 1));
        assertThat(said).isEmpty();
        peer.readOn();
        assertThat(peer.read()).containsExactly("0", "1", "2");
        out.answered(peer.unanswered());
        assertThat(said).containsExactly(asks ? "answered" : "idle");
    }

    @Test
    void peerWhoIsGone_hasReadNothing() {
        Peer peer = new Peer().askedBeforeItIsClosed().stopReading();
        List<String> said = new ArrayList<>();
        Outbound out = new Outbound(peer, 100, () -> said.add("broken"));
        out.offer(text(0, 1));
        peer.breakDown();
        assertThat(out.close(() -> said.add("written"), () -> said.add("answered")))
                .isFalse();
        peer.readOn();
        assertThat(said).containsExactly("broken");
    }

    /** Where the peer is asked before it is closed, or has not answered what it was asked: whoever reads the pong is told. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void closedQueue_tellsWhenThePongHasCome(boolean asks) {
        Peer peer = asks ? new Peer().askedBeforeItIsClosed() : new Peer();
        List<String> said = new ArrayList<>();
        Outbound out = outbound(peer, 100);
        out.offer(text(0, asks ? 1 : 30));
        assertThat(out.close(() -> said.add("written"), () -> said.add("answered")))
                .isFalse();
        assertThat(said).isEmpty();
        out.answered(peer.unanswered());
        assertThat(said).containsExactly("answered");
    }
}
