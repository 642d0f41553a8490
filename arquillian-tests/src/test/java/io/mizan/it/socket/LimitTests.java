// SPDX-License-Identifier: Apache-2.0
package io.mizan.it.socket;

import static io.mizan.it.http.RawSocket.CONTINUATION;
import static io.mizan.it.http.RawSocket.FIN;
import static io.mizan.it.http.RawSocket.TEXT;
import static org.assertj.core.api.Assertions.assertThat;

import io.mizan.it.http.RawSocket;
import io.mizan.it.http.SocketClient;
import io.mizan.it.users.Bearer;
import java.io.EOFException;
import java.io.IOException;
import java.net.SocketException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a client that sends or reads as it should not comes to. */
interface LimitTests extends SocketTest {

    String PING = "{\"type\":\"ping\"}";

    @Test
    default void longestMessage_isTaken_andNoneLonger() throws IOException {
        try (SocketClient socket = nobody()) {
            socket.send(" ".repeat((1 << 16) - PING.length()) + PING).ready();
            assertThat(socket.next().getString("type")).isEqualTo("pong");
        }
        try (RawSocket socket = RawSocket.open(base(), 1 << 16)) {
            socket.frame(FIN | TEXT, " ".repeat((1 << 16) + 1 - PING.length()) + PING);
            assertThat(socket.closed()).isEqualTo(1009);
        }
        try (RawSocket socket = RawSocket.open(base(), 1 << 16)) {
            socket.frame(FIN | TEXT, "\u20ac".repeat(30_000));
            assertThat(socket.closed()).as("bytes are counted").isEqualTo(1009);
        }
    }

    @Test
    default void messageWithoutEnd_isNotGathered() throws IOException {
        try (RawSocket socket = RawSocket.open(base(), 1 << 16)) {
            socket.frame(TEXT, " ".repeat(1 << 14));
            for (int i = 0; i < 3; i++) {
                socket.frame(CONTINUATION, " ".repeat(1 << 14));
            }
            // who goes on sending while he is told may find the connection gone
            socket.frame(CONTINUATION, " ");
            assertThat(socket.closed()).isEqualTo(1009);
        }
    }

    @Test
    default void messagesThatCanNotBeRead_end() {
        try (SocketClient socket = nobody()) {
            for (int i = 0; i < 3; i++) {
                socket.send("{\"type\":\"dance\"}");
                assertThat(socket.next().getJsonObject("problem").getString("code"))
                        .isEqualTo("malformed");
            }
            assertThat(socket.closed()).isEqualTo(1008);
        }
    }

    @Test
    default void flood_ends() throws IOException {
        try (RawSocket socket = RawSocket.open(base(), 1 << 16)) {
            try {
                for (int i = 0; i < 2000; i++) {
                    socket.frame(FIN | TEXT, PING);
                }
            } catch (SocketException ended) {
                // the server reads no more of it
            }
            // Payara says good-bye in its own words to whoever goes on sending.
            assertThat(socket.closed()).isIn(1008, 1006, 1000);
        }
    }

    @Test
    default void callersConnections_areCounted() {
        String token = Bearer.signed(Bearer.claims("many", "staff"));
        List<SocketClient> open = new ArrayList<>();
        try {
            for (int i = 0; i < 10; i++) {
                SocketClient socket = SocketClient.open(base());
                open.add(socket);
                socket.auth(token).ready();
            }
            try (SocketClient eleventh = SocketClient.open(base())) {
                assertThat(eleventh.auth(token).closed()).isEqualTo(1013);
            }
        } finally {
            open.forEach(SocketClient::close);
        }
    }

    @Test
    default void slowReader_isLetGo_andHoldsUpNobody() throws IOException {
        try (RawSocket slow = RawSocket.open(base(), 4096);
                SocketClient other = nobody()) {
            for (int i = 0; i < 40; i++) {
                slow.frame(
                        FIN | TEXT,
                        "{\"type\":\"call\",\"id\":" + i + ",\"fn\":\"much\",\"args\":{\"length\":1000000}}");
            }
            other.call(1, "who").ready();
            for (int i = 0; i < 20; i++) {
                assertThat(other.next().getString("type")).isIn("result", "pong");
                other.send(PING);
            }
            int read = 0;
            try {
                for (RawSocket.Frame frame = slow.next(); frame.opcode() == TEXT; frame = slow.next()) {
                    read++;
                }
            } catch (EOFException | SocketException ended) {
                // it was let go
            }
            assertThat(read).isLessThan(40);
        }
    }
}
