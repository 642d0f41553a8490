// SPDX-License-Identifier: Apache-2.0
package io.mizan.it.socket;

import static org.assertj.core.api.Assertions.assertThat;

import io.mizan.it.http.Http;
import io.mizan.it.http.Mizan;
import io.mizan.it.http.SocketClient;
import io.mizan.it.users.Bearer;
import io.mizan.it.users.User;
import java.util.List;
import java.util.stream.IntStream;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whose a connection is, and for how long. */
interface CallerTests extends SocketTest {

    private static String tag(Http browser) {
        return new Mizan(browser).call("who").header("X-Mizan-Caller").orElseThrow();
    }

    private static String who(SocketClient socket) {
        return socket.call(1, "who").next().getJsonObject("result").toString();
    }

    @Test
    default void sessionsCaller_isTheConnections() {
        Http ada = browser(User.ADA);
        try (SocketClient socket = SocketClient.open(base(), ada)) {
            assertThat(socket.ready()).isEqualTo(tag(ada)).isNotEqualTo("-");
            assertThat(who(socket)).isEqualTo("{\"name\":\"ada\",\"roles\":[\"staff\"]}");
            assertThat(socket.call(2, "staff_only").next().getInt("result")).isEqualTo(1);
        }
    }

    @Test
    default void tokensCaller_isTheConnections() {
        String token = Bearer.of(User.ADA);
        String tag = tag(http().another().bearer(token));
        try (SocketClient first = SocketClient.open(base());
                SocketClient second = SocketClient.open(base(), "Authorization", "Bearer " + token)) {
            assertThat(first.auth(token).ready()).isEqualTo(tag);
            assertThat(who(first)).isEqualTo("{\"name\":\"ada\",\"roles\":[\"staff\"]}");
            assertThat(second.ready()).isEqualTo(tag);
            assertThat(second.auth(Bearer.of(User.ADA)).ready()).isEqualTo(tag);
            assertThat(who(second)).isEqualTo("{\"name\":\"ada\",\"roles\":[\"staff\"]}");
        }
    }

    @Test
    default void tokenThatIsNotGood_endsIt() {
        try (SocketClient foreign = SocketClient.open(base());
                SocketClient another = SocketClient.open(base());
                SocketClient session = SocketClient.open(base(), browser(User.ADA))) {
            foreign.auth(
                    Bearer.signed(Bearer.claims("ada", "staff"), Bearer.keys().getPrivate()));
            assertThat(foreign.closed()).isEqualTo(4401);
            another.auth(Bearer.of(User.ADA)).ready();
            assertThat(another.auth(Bearer.of(User.EVE)).closed()).isEqualTo(4403);
            session.ready();
            assertThat(session.auth(Bearer.of(User.BOB)).closed()).isEqualTo(4403);
        }
    }

    @Test
    default void tokenThatExpires_endsIt() {
        JwtClaims claims = Bearer.claims("ada", "staff");
        NumericDate soon = NumericDate.now();
        soon.addSeconds(3);
        claims.setExpirationTime(soon);
        try (SocketClient socket = SocketClient.open(base())) {
            socket.auth(Bearer.signed(claims)).ready();
            assertThat(who(socket)).contains("ada");
            assertThat(socket.closed()).isEqualTo(4401);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"logout", "invalidate"})
    default void endOfASession_endsItsConnectionsAlone(String how) {
        Http ada = browser(User.ADA);
        Http elsewhere = browser(User.ADA);
        assertThat(ada.get("end?how=begin").status()).isEqualTo(200);
        assertThat(elsewhere.get("end?how=begin").status()).isEqualTo(200);
        try (SocketClient first = SocketClient.open(base(), ada);
                SocketClient second = SocketClient.open(base(), ada);
                SocketClient other = SocketClient.open(base(), elsewhere)) {
            first.ready();
            second.ready();
            other.ready();
            for (String page : List.of("ready.txt", "signed-in.html", "api/mizan/ctx/notes/?page=p")) {
                assertThat(ada.get(page).status()).isEqualTo(200);
            }
            assertThat(who(first)).contains("ada");
            assertThat(ada.get("end?how=" + how).text()).isEqualTo(how);
            // WildFly closes the sockets of a session that ends before any listener hears of it.
            Integer[] codes = how.equals("logout") ? new Integer[] {4401} : new Integer[] {4401, 1008};
            assertThat(first.closed()).isIn((Object[]) codes);
            assertThat(second.closed()).isIn((Object[]) codes);
            assertThat(elsewhere.get("ready.txt").status()).isEqualTo(200);
            assertThat(who(other)).contains("ada");
        }
    }

    /** Many handshakes at once, on the same server's threads. */
    @Test
    default void handshakesAtOnce_areNeverMixedUp() {
        List<String> users = IntStream.range(0, 24).mapToObj(i -> "user" + i).toList();
        List<String> found = users.parallelStream()
                .map(user -> {
                    String token = Bearer.signed(Bearer.claims(user, "staff"));
                    try (SocketClient socket = SocketClient.open(base(), "Authorization", "Bearer " + token)) {
                        socket.ready();
                        return socket.call(1, "who")
                                .next()
                                .getJsonObject("result")
                                .getString("name");
                    }
                })
                .toList();
        assertThat(found).isEqualTo(users);
    }
}
