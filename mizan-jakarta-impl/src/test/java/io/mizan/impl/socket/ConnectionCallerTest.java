// SPDX-License-Identifier: Apache-2.0
package io.mizan.impl.socket;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Whose a connection is. */
class ConnectionCallerTest extends ConnectionFixture {

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

    @Test
    void sessionWithoutRequests_ends_forItsRolesAreReadWithThem() {
        Peer unseen = new Peer();
        Peer seen = new Peer();
        Peer token = new Peer();
        Connection quiet = session(unseen, "ada", "s1");
        Connection busy = session(seen, "bob", "s2");
        tokens.put("t", bearer("eve"));
        Connection bearers = nobody(token);
        bearers.receive(auth("t"), true);
        run();
        List.of(unseen, seen, token).forEach(Peer::news);
        for (int minute = 1; minute <= 11; minute++) {
            assertThat(unseen.closed()).as("minute %s", minute).isEmpty();
            pass(Duration.ofMinutes(1));
            List.of(quiet, busy, bearers).forEach(Connection::alive);
            connections.ofSession("s2").stream().filter(c -> c.isDue(now)).forEach(c -> c.seen(c.caller()));
        }
        assertThat(unseen.closed().orElseThrow()).startsWith("1001");
        assertThat(unseen.news()).as("asked once, in time").containsExactly("{\"type\":\"identify\"}");
        assertThat(seen.news()).as("what was seen need not be shown").isEmpty();
        assertThat(token.news()).isEmpty();
        assertThat(seen.closed()).isEmpty();
        assertThat(token.closed()).as("its token is verified").isEmpty();
    }

    @Test
    void sessionThatIsShown_isAskedForAnew_whenItIsTimeAgain() {
        Peer peer = new Peer();
        Connection connection = session(peer, "ada", "s1");
        run();
        for (int time = 1; time <= 3; time++) {
            peer.news();
            for (int minute = 1; minute <= 8; minute++) {
                pass(Duration.ofMinutes(1));
                connection.alive();
            }
            assertThat(peer.news()).as("time %s", time).containsExactly("{\"type\":\"identify\"}");
            connection.seen(connection.caller());
        }
        assertThat(peer.closed()).isEmpty();
    }

    @Test
    void session_isFollowedToItsNewId() {
        Peer peer = new Peer();
        session(peer, "ada", "s1");
        connections.moved("s1", "s2");
        assertThat(connections.ofSession("s1")).isEmpty();
        assertThat(connections.ofSession("s2")).hasSize(1);
        connections.end("s2", Duration.ZERO);
        run();
        assertThat(peer.closed()).contains("4401 the session has ended");
        assertThat(connections.ofSession("s2")).isEmpty();
    }
}
