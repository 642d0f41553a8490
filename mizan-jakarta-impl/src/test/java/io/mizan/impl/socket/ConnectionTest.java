// SPDX-License-Identifier: Apache-2.0
package io.mizan.impl.socket;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a connection takes, how much of it, and when it ends. */
class ConnectionTest extends ConnectionFixture {

    private static final Duration PATIENCE = Duration.ofMillis(30);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "x",
                "[]",
                "{}",
                "{\"type\":\"dance\"}",
                "{\"type\":\"ping\",\"x\":1}",
                "{\"type\":\"auth\",\"token\":1}",
                "{\"type\":\"call\",\"fn\":\"a\"}",
                "{\"type\":\"call\",\"id\":-1,\"fn\":\"a\"}",
                "{\"type\":\"call\",\"id\":1.5,\"fn\":\"a\"}",
                "{\"type\":\"call\",\"id\":9007199254740992,\"fn\":\"a\"}",
                "{\"type\":\"call\",\"id\":1,\"fn\":\"a\",\"x\":1}",
                "{\"type\":\"call\",\"id\":1,\"fn\":1}",
                "{\"type\":\"call\",\"id\":1,\"fn\":\"a\",\"args\":[]}",
                "{\"type\":\"ping\",\"type\":\"ping\"}"
            })
    void badMessages_areTold_andTheThirdInARowEnds(String bad) {
        Peer peer = new Peer();
        Connection connection = session(peer, "ada", "s1");
        connection.receive(bad, true);
        connection.receive(bad, true);
        assertThat(peer.news().subList(1, 3))
                .allSatisfy(
                        told -> assertThat(told).contains("\"type\":\"error\"").contains("\"code\":\"malformed\""));
        connection.receive("{\"type\":\"ping\"}", true);
        connection.receive(bad, true);
        connection.receive(bad, true);
        run();
        assertThat(peer.closed()).isEmpty();
        connection.receive(bad, true);
        readAll(connection, peer);
        assertThat(peer.closed().orElseThrow()).startsWith("1008");
        assertThat(threads).isEmpty();
    }

    /** The peer answers as long as it is asked whether it has read. */
    private void readAll(Connection connection, Peer peer) {
        long before = 0;
        while (peer.unanswered() != before) {
            before = peer.unanswered();
            connection.answered(before);
        }
        run();
    }

    @Test
    void numberOfAMalformedCall_isTold() {
        Peer peer = new Peer();
        Connection connection = session(peer, "ada", "s1");
        connection.receive("{\"type\":\"call\",\"id\":9007199254740991,\"fn\":1}", true);
        assertThat(peer.read().get(1)).startsWith("{\"type\":\"error\",\"id\":9007199254740991,\"problem\":{");
    }

    @Test
    void longMessage_isCountedInBytes() {
        Peer fits = new Peer();
        session(fits, "ada", "s1").receive(" ".repeat(1009) + "{\"type\":\"ping\"}", true);
        assertThat(fits.news()).hasSize(2);
        Peer longer = new Peer();
        session(longer, "ada", "s1").receive("\u00e9".repeat(505) + "{\"type\":\"ping\"}", true);
        run();
        assertThat(longer.closed()).contains("1009 a message may have 1024 bytes");
    }

    @Test
    void partsOfAMessage_areOne_andCountedTogether() {
        Peer peer = new Peer();
        Connection connection = session(peer, "ada", "s1");
        for (String part : List.of("{\"type\":\"pi", "", "ng\"}")) {
            assertThat(peer.read()).hasSize(1);
            connection.receive(part, part.endsWith("}"));
        }
        assertThat(peer.news()).hasSize(2).element(1).isEqualTo("{\"type\":\"pong\"}");
        connection.receive("{\"type\":\"dance \ud83d", false);
        connection.receive("\ude00\"}", true);
        assertThat(peer.news()).singleElement().asString().contains("no message of this type");
        for (int i = 0; i < 8; i++) {
            connection.receive(" ".repeat(128), false);
        }
        assertThat(threads).isEmpty();
        connection.receive(" ", false);
        run();
        assertThat(peer.closed().orElseThrow()).startsWith("1009");
    }

    @Test
    void binaryMessage_ends() {
        Peer peer = new Peer();
        session(peer, "ada", "s1").receiveBytes();
        run();
        assertThat(peer.closed().orElseThrow()).startsWith("1003");
    }

    @Test
    void flood_ends() {
        Peer peer = new Peer();
        Connection connection = session(peer, "ada", "s1");
        for (int i = 0; i < 50; i++) {
            connection.receive("{\"type\":\"ping\"}", true);
        }
        run();
        assertThat(peer.closed()).isEmpty();
        connection.receive("{\"type\":\"ping\"}", true);
        run();
        assertThat(peer.closed()).contains("1008 at most 50 messages a second");
    }

    @Test
    void callsThatWait_areBounded() {
        Peer peer = new Peer();
        Connection connection = session(peer, "ada", "s1");
        String call = call(1, "a") + " ".repeat(900);
        for (int i = 0; i < 2; i++) {
            connection.receive(call, true);
        }
        assertThat(peer.closed()).isEmpty();
        connection.receive(call, true);
        run();
        assertThat(peer.closed().orElseThrow()).startsWith("1013");
        assertThat(peer.news()).as("calls that had not begun").hasSize(1);
    }

    @Test
    void whatCanNotBeWritten_ends_ratherThanBeingMissed() {
        Peer peer = new Peer();
        Connection connection = session(peer, "ada", "s1");
        peer.breakDown();
        connection.receive("{\"type\":\"ping\"}", true);
        run();
        assertThat(connections.size()).isZero();
        assertThat(peer.closed()).as("the server is about to see it").isEmpty();
        pass(Duration.ofSeconds(11));
        assertThat(peer.closed()).contains("1013 a message could not be written");
    }

    @Test
    void slowReader_ends_andHoldsUpNobody() {
        Peer slow = new Peer();
        Connection connection = session(slow, "ada", "s1");
        slow.stopReading();
        Peer other = new Peer();
        Connection others = session(other, "bob", "s2");
        for (int i = 0; i < 200; i++) {
            connection.receive("{\"type\":\"ping\"}", true);
            others.receive("{\"type\":\"ping\"}", true);
            others.answered(other.unanswered());
            run();
            now += Duration.ofMillis(50).toNanos();
        }
        assertThat(slow.closed()).as("a good-bye goes behind what is under way").isEmpty();
        slow.readOn();
        run();
        assertThat(slow.closed()).contains("1013 what was sent is not read");
        assertThat(slow.read()).hasSize(2);
        assertThat(other.closed()).isEmpty();
        assertThat(other.read()).hasSizeGreaterThan(100);
    }

    @Test
    void callersConnections_areCounted_untilTheyEnd() {
        Connection first = session(new Peer(), "ada", "s1");
        session(new Peer(), "ada", "s2");
        Peer third = new Peer();
        session(third, "ada", "s3");
        run();
        assertThat(third.closed().orElseThrow()).startsWith("1013 at most 2");
        assertThat(third.read()).isEmpty();
        Peer bobs = new Peer();
        session(bobs, "bob", "s4");
        assertThat(bobs.read()).hasSize(1);
        first.closed();
        first.closed();
        Peer fourth = new Peer();
        session(fourth, "ada", "s3");
        run();
        assertThat(fourth.closed()).isEmpty();
    }

    @Test
    void connectionsOfANode_areCounted() {
        for (int i = 0; i < 5; i++) {
            nobody(new Peer());
        }
        Peer sixth = new Peer();
        nobody(sixth);
        run();
        assertThat(sixth.closed().orElseThrow()).startsWith("1013 this server has no room");
        assertThat(connections.size()).isEqualTo(5);
    }

    @Test
    void silence_ends() {
        Peer unnamed = new Peer();
        nobody(unnamed);
        Peer idle = new Peer();
        session(idle, "ada", "s1");
        Peer lively = new Peer();
        Connection talks = session(lively, "bob", "s2");
        pass(Duration.ofSeconds(10));
        assertThat(unnamed.closed()).isEmpty();
        pass(Duration.ofSeconds(1));
        assertThat(unnamed.closed().orElseThrow()).startsWith("1008");
        pass(Duration.ofSeconds(100));
        talks.receive("{\"type\":\"ping\"}", true);
        pass(Duration.ofSeconds(10));
        assertThat(idle.closed().orElseThrow()).startsWith("1001");
        assertThat(lively.closed()).isEmpty();
    }

    @Test
    void endedConnection_runsNothing_andSaysNothing() {
        Peer peer = new Peer();
        Connection connection = session(peer, "ada", "s1");
        connection.receive(call(1, "a"), true);
        connection.closed();
        connection.receive(call(2, "a"), true);
        run();
        assertThat(peer.read()).hasSize(1);
        assertThat(peer.closed()).isEmpty();
    }

    @Test
    void whoeverCanNotBeUnderstood_isToldEachTime_howeverLateHeReads() {
        Peer late = new Peer().stopReading();
        Connection connection = nobody(late);
        for (int i = 0; i < 3; i++) {
            connection.receive("{\"type\":\"dance\"}", true);
        }
        assertThat(late.closed()).isEmpty();
        late.readOn();
        readAll(connection, late);
        assertThat(late.read()).filteredOn(told -> told.contains("malformed")).hasSize(3);
        assertThat(late.closed()).contains("1008 3 messages in a row could not be read");
    }

    @Test
    void whoReadsNothing_isClosed_withoutHavingReadWhatWasUnderWay() {
        Peer deaf = new Peer().stopReading();
        Connection connection = session(deaf, "ada", "s1");
        connection.end(CloseCode.TRY_LATER, "enough");
        pass(Duration.ofSeconds(10));
        assertThat(deaf.closed()).isEmpty();
        assertThat(connections.size()).isZero();
        pass(Duration.ofSeconds(1));
        assertThat(deaf.closed()).contains("1013 enough");
        deaf.readOn();
        pass(Duration.ofSeconds(1));
        assertThat(deaf.closed()).as("once").contains("1013 enough");
    }

    @Test
    void whatWaitsWhenASessionEnds_isNotSaidAnyMore() {
        Peer late = new Peer().stopReading();
        Connection connection = session(late, "ada", "s1");
        connection.say(Text.PONG);
        connections.end("s1", PATIENCE);
        late.readOn();
        run();
        assertThat(late.read()).singleElement().asString().contains("ready");
        assertThat(late.closed()).contains("4401 the session has ended");
    }

    @Test
    void endOfASession_waitsForNoneThatReadsNothing() {
        Peer deaf = new Peer().stopReading();
        session(deaf, "ada", "s1");
        connections.end("s1", PATIENCE);
        assertThat(connections.size()).isZero();
        assertThat(deaf.closed()).isEmpty();
        pass(Duration.ofSeconds(11));
        assertThat(deaf.closed()).contains("4401 the session has ended");
    }

    @Test
    void endOfTheApplication_endsAll() {
        Peer peer = new Peer();
        session(peer, "ada", "s1");
        connections.end(PATIENCE);
        assertThat(peer.closed()).contains("1001 the application ends");
        assertThat(connections.size()).isZero();
    }

    @Test
    void endOfTheApplication_waitsForNoneThatHoldItUp() {
        Peer deaf = new Peer().stopReading();
        session(deaf, "ada", "s1");
        List<Peer> slow = Stream.generate(() -> new Peer().takingToClose(() -> now += PATIENCE.toNanos() * 2 / 3))
                .limit(3)
                .toList();
        slow.forEach(this::nobody);
        connections.end(PATIENCE);
        assertThat(deaf.closed()).isEmpty();
        assertThat(slow.stream().filter(peer -> peer.closed().isPresent())).hasSize(2);
        assertThat(connections.size()).isZero();
    }
}
