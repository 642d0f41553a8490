// SPDX-License-Identifier: Apache-2.0
package io.mizan.impl.socket;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class OutboundTest {

    private static Text text(int number, int bytes) {
        return new Text(String.valueOf(number), bytes);
    }

    private static Outbound outbound(Peer peer, int most) {
        return new Outbound(peer, most, () -> {});
    }

    /** Whenever a peer reads: it gets what was taken, in that order, one message at a time, and never more waits than may. */
    @Property
    void whatWasTaken_isSentInOrder_withinTheBound(@ForAll @Size(max = 60) List<Boolean> offersOrReads) {
        Peer peer = new Peer().stopReading();
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
            assertThat(taken.size() - peer.read().size()).isBetween(0, 4);
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

    @Test
    void closedQueue_sendsNothing() {
        Peer peer = new Peer().stopReading();
        Outbound out = outbound(peer, 100);
        out.offer(text(0, 1));
        out.offer(text(1, 1));
        out.close();
        peer.readOn();
        out.offer(text(2, 1));
        assertThat(peer.read()).containsExactly("0");
    }
}
