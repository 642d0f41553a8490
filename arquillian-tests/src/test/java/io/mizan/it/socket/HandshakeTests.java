// SPDX-License-Identifier: Apache-2.0
package io.mizan.it.socket;

import static org.assertj.core.api.Assertions.assertThat;

import io.mizan.it.http.Answer;
import io.mizan.it.http.RawHttp;
import io.mizan.it.http.RawSocket;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which handshakes are refused, and how. */
interface HandshakeTests extends SocketTest {

    private Answer refused(List<String> lines) throws IOException {
        List<String> all = new ArrayList<>(lines);
        // The bare socket says that the connection ends; a handshake needs to say "Upgrade" too.
        return RawHttp.send(base(), "GET", base().getPath() + "api/mizan/ws", all, new byte[0]);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Origin: https://evil.example",
                "Origin: null",
                "Sec-Fetch-Site: cross-site",
                "Sec-Fetch-Site: same-site"
            })
    default void crossSiteHandshake_isRefusedWithAProblem(String line) throws IOException {
        List<String> lines = new ArrayList<>(RawSocket.handshake());
        lines.add(line);
        Answer answer = refused(lines);
        assertThat(answer.problem()).isEqualTo("403 csrf");
        assertThat(answer.header("X-Content-Type-Options")).contains("nosniff");
    }

    @Test
    default void handshakeOfTheApplicationsOwnPages_andOfAllowedOnes_isTaken() throws IOException {
        for (String line : List.of(
                "Origin: http://" + base().getAuthority(),
                "Sec-Fetch-Site: same-origin",
                "Origin: https://partner.example",
                "X-Of-No-Browser: yes")) {
            try (RawSocket socket = RawSocket.open(base(), 1 << 16, line)) {
                socket.frame(RawSocket.FIN | RawSocket.TEXT, "{\"type\":\"ping\"}");
                assertThat(socket.next().text()).as(line).contains("ready");
                assertThat(socket.next().text()).as(line).contains("pong");
            }
        }
    }

    @Test
    default void badToken_isRefusedWithAProblem() throws IOException {
        List<String> lines = new ArrayList<>(RawSocket.handshake());
        lines.add("Authorization: Bearer x.y.z");
        assertThat(refused(lines).problem()).isEqualTo("401 unauthenticated");
    }

    @Test
    default void otherSubprotocol_isRefused() throws IOException {
        List<String> lines = new ArrayList<>(RawSocket.handshake());
        lines.removeIf(line -> line.startsWith("Sec-WebSocket-Protocol"));
        assertThat(refused(lines).problem()).isEqualTo("400 malformed");
        lines.add("Sec-WebSocket-Protocol: mizan.v2, soap");
        assertThat(refused(lines).problem()).isEqualTo("400 malformed");
    }

    @Test
    default void slowHandshakes_holdUpNobody() throws IOException {
        List<RawSocket> slow = new ArrayList<>();
        try {
            for (int i = 0; i < 200; i++) {
                slow.add(RawSocket.begin(base(), 4096, "X-Slow: "));
            }
            try (RawSocket socket = RawSocket.open(base(), 1 << 16)) {
                socket.frame(RawSocket.FIN | RawSocket.TEXT, FrameTests.ALIVE);
                FrameTests.alive(socket);
            }
        } finally {
            for (RawSocket one : slow) {
                one.close();
            }
        }
    }

    @Test
    default void plainRequest_findsNothing() {
        assertThat(http().get("api/mizan/ws").problem()).isEqualTo("404 not_found");
    }
}
