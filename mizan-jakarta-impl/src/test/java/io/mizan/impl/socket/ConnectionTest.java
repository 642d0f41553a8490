// SPDX-License-Identifier: Apache-2.0
package io.mizan.impl.socket;

import static org.assertj.core.api.Assertions.assertThat;

import io.mizan.app.Application;
import io.mizan.impl.auth.KnownCaller;
import io.mizan.impl.auth.Refused;
import io.mizan.impl.config.SocketSettings;
import io.mizan.impl.request.Handshake;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The machine without a server: time, threads and the peer are the test's. */
class ConnectionTest {
    private static final SocketSettings SETTINGS = new SocketSettings(
            1024, 50, 2048, 2048, 2, 5, 4, Duration.ofSeconds(10), Duration.ofMinutes(2), Duration.ofMinutes(1), 3);

    private final Map<String, KnownCaller> tokens = new HashMap<>();
    private final Deque<Runnable> threads = new ArrayDeque<>();
    private long now = -5;
    private Duration left = Duration.ofHours(1);
    private final Connections connections =
            new Connections(SETTINGS, new Desk(), new NoChannels(), NothingToSee.lookout(), threads::add, () -> now);

    private final class Desk implements Clients {
        @Override
        public Bearer bearer(String token) {
            KnownCaller caller = tokens.get(token);
            if (caller == null) {
                throw new Refused(Refused.Reason.TOKEN, "the bearer token is not valid");
            }
            return new Bearer(caller, left);
        }

        @Override
        public String tag(KnownCaller caller) {
            return caller.name().orElse("-");
        }

        @Override
        public Text call(Line line, Message.Call call) {
            KnownCaller caller = line.caller();
            String by = call.call().function() + " by " + caller.name().orElse("-") + caller.roles();
            return Text.result(
                    call.id(), ("{\"result\":\"" + by + "\"}").getBytes(java.nio.charset.StandardCharsets.UTF_8));
        }
    }

    private static KnownCaller bearer(String name, String... roles) {
        return new KnownCaller(Optional.of(name), Optional.of("issuer"), new TreeSet<>(List.of(roles)));
    }

    private Connection nobody(Peer peer) {
        return open(peer, KnownCaller.NOBODY, Optional.empty());
    }

    private Connection session(Peer peer, String name, String session) {
        return open(peer, Application.caller(name), Optional.of(session));
    }

    private Connection open(Peer peer, KnownCaller caller, Optional<String> session) {
        return connections.open(peer, new Handshake(caller, Optional.empty(), session, Locale.ROOT));
    }

    private void run() {
        while (!threads.isEmpty()) {
            threads.remove().run();
        }
    }

    private void pass(Duration time) {
        now += time.toNanos();
        connections.tick();
        run();
    }

    private static String auth(String token) {
        return "{\"type\":\"auth\",\"token\":\"" + token + "\"}";
    }

    private static String call(int id, String function) {
        return "{\"type\":\"call\",\"id\":" + id + ",\"fn\":\"" + function + "\"}";
    }

    private static String result(int id, String text) {
        return "{\"type\":\"result\",\"id\":" + id + ",\"result\":\"" + text + "\"}";
    }

    @Test
    void sessionsCaller_isReadyAtOnce() {
        Peer peer = new Peer();
        session(peer, "ada", "s1");
        assertThat(peer.news())
                .singleElement()
                .asString()
                .matches("\\{\"type\":\"ready\",\"socket\":\"[A-Za-z0-9_-]{20}\",\"caller\":\"ada\"}");
    }

    @Test
    void nobody_isReadyWithHisFirstMessage_andOnce() {
        Peer peer = new Peer();
        Connection connection = nobody(peer);
        assertThat(peer.news()).isEmpty();
        connection.receive("{\"type\":\"ping\"}", true);
        connection.receive("{\"type\":\"ping\"}", true);
        assertThat(peer.news())
                .hasSize(3)
                .element(0)
                .asString()
                .contains("\"ready\"")
                .contains("\"caller\":\"-\"");
    }

    @Test
    void token_namesTheCaller_ofCallsSentBehindIt() {
        tokens.put("t", bearer("ada", "staff"));
        Peer peer = new Peer();
        Connection connection = nobody(peer);
        connection.receive(auth("t"), true);
        connection.receive(call(1, "a"), true);
        connection.receive("{\"type\":\"ping\"}", true);
        assertThat(peer.news()).containsExactly("{\"type\":\"pong\"}");
        run();
        assertThat(peer.news()).hasSize(2).element(0).asString().contains("\"caller\":\"ada\"");
        connection.receive(call(2, "b"), true);
        run();
        assertThat(peer.news()).containsExactly(result(2, "b by ada[staff]"));
    }

    @Test
    void authWithoutAToken_isNobody() {
        Peer peer = new Peer();
        Connection connection = nobody(peer);
        connection.receive("{\"type\":\"auth\",\"token\":null}", true);
        run();
        assertThat(peer.news()).singleElement().asString().contains("\"caller\":\"-\"");
        assertThat(peer.closed()).isEmpty();
    }

    @Test
    void badToken_ends() {
        Peer peer = new Peer();
        nobody(peer).receive(auth("bad"), true);
        run();
        assertThat(peer.closed()).contains("4401 the bearer token is not valid");
        assertThat(peer.news()).isEmpty();
        assertThat(connections.size()).isZero();
    }

    @Test
    void anotherCallersToken_ends_andTheSameCallersIsTaken() {
        tokens.put("first", bearer("ada"));
        tokens.put("later", bearer("ada", "staff"));
        tokens.put("eves", bearer("eve"));
        Peer peer = new Peer();
        Connection connection = nobody(peer);
        connection.receive(auth("first"), true);
        connection.receive(auth("later"), true);
        connection.receive(call(1, "a"), true);
        run();
        assertThat(peer.news()).hasSize(3).element(2).isEqualTo(result(1, "a by ada[staff]"));
        connection.receive(auth("eves"), true);
        connection.receive(call(2, "a"), true);
        run();
        assertThat(peer.closed()).contains("4403 the connection is another caller's");
        assertThat(peer.news()).isEmpty();
    }

    @Test
    void sessionsConnection_takesNoToken() {
        tokens.put("t", bearer("ada"));
        Peer peer = new Peer();
        session(peer, "ada", "s1").receive(auth("t"), true);
        run();
        assertThat(peer.closed().orElseThrow()).startsWith("4403");
    }

    @Test
    void tokenThatIsGoodNoMore_ends() {
        tokens.put("t", bearer("ada", "staff"));
        Peer peer = new Peer();
        Connection connection = nobody(peer);
        connection.receive(auth("t"), true);
        run();
        tokens.put("t", bearer("ada"));
        pass(Duration.ofSeconds(61));
        connection.receive(call(1, "a"), true);
        run();
        List<String> news = peer.news();
        assertThat(news).hasSize(3).element(2).isEqualTo(result(1, "a by ada[]"));
        assertThat(news.get(1)).as("he is another than he was").contains("\"ready\"");
        tokens.clear();
        pass(Duration.ofSeconds(59));
        assertThat(peer.closed()).isEmpty();
        pass(Duration.ofSeconds(2));
        assertThat(peer.closed().orElseThrow()).startsWith("4401");
    }

    @Test
    void tokenThatExpires_isLookedAtThen() {
        left = Duration.ofSeconds(20);
        tokens.put("t", bearer("ada"));
        Peer peer = new Peer();
        nobody(peer).receive(auth("t"), true);
        run();
        tokens.clear();
        pass(Duration.ofSeconds(19));
        assertThat(peer.closed()).isEmpty();
        pass(Duration.ofSeconds(2));
        assertThat(peer.closed().orElseThrow()).startsWith("4401");
    }

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
        run();
        assertThat(peer.closed().orElseThrow()).startsWith("1008");
        assertThat(threads).isEmpty();
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
    void slowReader_ends_andHoldsUpNobody() {
        Peer slow = new Peer();
        Connection connection = session(slow, "ada", "s1");
        slow.stopReading();
        Peer other = new Peer();
        Connection others = session(other, "bob", "s2");
        for (int i = 0; slow.closed().isEmpty() && i < 200; i++) {
            connection.receive("{\"type\":\"ping\"}", true);
            others.receive("{\"type\":\"ping\"}", true);
            others.answered(other.unanswered());
            run();
            now += Duration.ofMillis(50).toNanos();
        }
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
    void session_isFollowedToItsNewId() {
        Peer peer = new Peer();
        session(peer, "ada", "s1");
        connections.moved("s1", "s2");
        assertThat(connections.ofSession("s1")).isEmpty();
        assertThat(connections.ofSession("s2")).hasSize(1);
        connections.ofSession("s2").forEach(c -> c.end(CloseCode.CALLER_ENDED, "the session has ended"));
        run();
        assertThat(peer.closed()).contains("4401 the session has ended");
        assertThat(connections.ofSession("s2")).isEmpty();
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
    void endOfTheApplication_endsAll() {
        Peer peer = new Peer();
        session(peer, "ada", "s1");
        connections.end();
        assertThat(peer.closed()).contains("1001 the application ends");
        assertThat(connections.size()).isZero();
    }
}
