// SPDX-License-Identifier: Apache-2.0
package io.mizan.it.socket;

import static io.mizan.it.http.RawSocket.BINARY;
import static io.mizan.it.http.RawSocket.CLOSE;
import static io.mizan.it.http.RawSocket.CONTINUATION;
import static io.mizan.it.http.RawSocket.FIN;
import static io.mizan.it.http.RawSocket.PING;
import static io.mizan.it.http.RawSocket.PONG;
import static io.mizan.it.http.RawSocket.TEXT;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.mizan.it.http.RawSocket;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Frames as RFC 6455 allows them, and as it does not (its sections 5.4, 5.5, 7.4 and 8.1). */
interface FrameTests extends SocketTest {

    /** A message that is answered. */
    String ALIVE = "{\"type\":\"ping\"}";

    private RawSocket socket() throws IOException {
        return RawSocket.open(base(), 1 << 16);
    }

    /** The first message was that. */
    static void alive(RawSocket socket) throws IOException {
        assertThat(socket.next().text()).contains("\"ready\"");
        assertThat(socket.next().text()).isEqualTo("{\"type\":\"pong\"}");
    }

    @Test
    default void fragments_areOneMessage_withPingsInBetween() throws IOException {
        byte[] ping = "{\"type\":\"ping\"}".getBytes(UTF_8);
        try (RawSocket socket = socket()) {
            for (int i = 0; i < ping.length; i++) {
                int first = (i == ping.length - 1 ? FIN : 0) | (i == 0 ? TEXT : CONTINUATION);
                socket.frame(first, Arrays.copyOfRange(ping, i, i + 1));
                if (i == 3) {
                    socket.frame(FIN | PING, "still there?");
                    RawSocket.Frame pong = socket.next();
                    assertThat(pong.opcode()).isEqualTo(PONG);
                    assertThat(pong.text()).isEqualTo("still there?");
                }
            }
            assertThat(socket.next().text()).contains("\"ready\"");
            assertThat(socket.next().text()).isEqualTo("{\"type\":\"pong\"}");
        }
    }

    @Test
    default void characterInTwoFragments_isOne() throws IOException {
        byte[] call =
                "{\"type\":\"call\",\"id\":1,\"fn\":\"note\",\"args\":{\"page\":\"\u20ac\ud83d\ude00\",\"text\":\"x\"}}"
                        .getBytes(UTF_8);
        try (RawSocket socket = socket()) {
            int middle = new String(call, UTF_8).indexOf('\u20ac') + 1;
            socket.frame(TEXT, Arrays.copyOfRange(call, 0, middle));
            socket.frame(CONTINUATION, Arrays.copyOfRange(call, middle, middle + 4));
            socket.frame(FIN | CONTINUATION, Arrays.copyOfRange(call, middle + 4, call.length));
            RawSocket.Frame answer = socket.next();
            // Open Liberty decodes each frame by itself.
            if (answer.opcode() == CLOSE) {
                assertThat(answer.code()).isEqualTo(1007);
                return;
            }
            assertThat(answer.text()).contains("\"ready\"");
            assertThat(socket.next().text()).contains("\"page\":\"\u20ac\ud83d\ude00\"");
        }
    }

    @Test
    default void bytesThatAreNotUtf8_end() throws IOException {
        try (RawSocket socket = socket()) {
            socket.frame(FIN | TEXT, new byte[] {'{', (byte) 0xc3, (byte) 0x28, '}'});
            assertThat(socket.closed()).isEqualTo(1007);
        }
    }

    @Test
    default void binaryMessage_ends() throws IOException {
        try (RawSocket socket = socket()) {
            socket.frame(FIN | BINARY, "{\"type\":\"ping\"}");
            assertThat(socket.closed()).isEqualTo(1003);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {FIN | 0x40 | TEXT, FIN | 3, FIN | 11, FIN | CONTINUATION, PING})
    default void framesThatAreNone_end(int first) throws IOException {
        try (RawSocket socket = socket()) {
            socket.frame(first, "x");
            assertThat(socket.closed()).isIn(1002, 1006);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0x40, 0x20, 0x10, 0x70})
    default void reservedBits_end(int bits) throws IOException {
        for (int opcode : List.of(TEXT, PING, CLOSE)) {
            try (RawSocket socket = socket()) {
                socket.frame(FIN | bits | opcode, "");
                assertThat(socket.closed()).as("opcode %s", opcode).isIn(1002, 1006);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 4, 5, 6, 7, 11, 12, 13, 14, 15})
    default void reservedOpcodes_end(int opcode) throws IOException {
        try (RawSocket socket = socket()) {
            socket.frame(FIN | opcode, "");
            assertThat(socket.closed()).isIn(1002, 1006);
        }
    }

    @Test
    @DisabledIfSystemProperty(
            named = "arquillian.launch",
            matches = "payara-micro",
            disabledReason = "Tyrus does not refuse it; no browser leaves the mask out")
    default void frameWithoutAMask_ends() throws IOException {
        try (RawSocket socket = socket()) {
            socket.unmasked(FIN | TEXT, ALIVE.getBytes(UTF_8));
            assertThat(socket.closed()).isIn(1002, 1006);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {PING, PONG, CLOSE})
    default void controlFrameThatIsTooLong_orInParts_ends(int opcode) throws IOException {
        try (RawSocket socket = socket()) {
            socket.frame(FIN | opcode, new byte[126]);
            assertThat(socket.closed()).as("too long").isIn(1002, 1006);
        }
        try (RawSocket socket = socket()) {
            socket.frame(opcode, new byte[0]).frame(FIN | CONTINUATION, new byte[0]);
            assertThat(socket.closed()).as("in parts").isIn(1002, 1006);
        }
    }

    @Test
    default void messageWithinAMessage_ends() throws IOException {
        try (RawSocket socket = socket()) {
            socket.frame(TEXT, "{").frame(FIN | TEXT, ALIVE);
            assertThat(socket.closed()).isIn(1002, 1006);
        }
        try (RawSocket socket = socket()) {
            socket.frame(TEXT, "{").frame(TEXT, "{").frame(FIN | CONTINUATION, "}");
            assertThat(socket.closed()).isIn(1002, 1006);
        }
    }

    @Test
    @DisabledIfSystemProperty(
            named = "arquillian.launch",
            matches = "liberty",
            disabledReason = "after a whole message it neither refuses such a frame nor hands it on")
    default void continuationOfNothing_ends() throws IOException {
        for (int first : List.of(CONTINUATION, FIN | CONTINUATION)) {
            try (RawSocket socket = socket()) {
                socket.frame(FIN | TEXT, ALIVE).frame(first, "x");
                assertThat(socket.closed()).isIn(1002, 1006);
            }
        }
    }

    @Test
    default void partsWithNothingIn_belongToTheirMessage() throws IOException {
        try (RawSocket socket = socket()) {
            socket.frame(TEXT, "")
                    .frame(CONTINUATION, ALIVE)
                    .frame(CONTINUATION, "")
                    .frame(FIN | CONTINUATION, "");
            alive(socket);
        }
    }

    @Test
    default void bytesOneByOne_areTheirFrame() throws IOException {
        try (RawSocket socket = socket()) {
            socket.chopped(FIN | TEXT, ALIVE.getBytes(UTF_8));
            alive(socket);
        }
    }

    @Test
    default void compression_isNotOffered_andNotUnderstood() throws IOException {
        try (RawSocket socket = RawSocket.open(
                base(), 1 << 16, "Sec-WebSocket-Extensions: permessage-deflate; client_max_window_bits")) {
            assertThat(socket.answer().toLowerCase(Locale.ROOT)).doesNotContain("permessage-deflate");
            socket.frame(FIN | 0x40 | TEXT, new byte[] {1, 2, 3});
            assertThat(socket.closed()).isIn(1002, 1006);
        }
    }

    @Test
    default void halfClosedPeer_isLetGo() throws IOException {
        try (RawSocket socket = socket()) {
            socket.frame(FIN | TEXT, "{\"type\":\"ping\"}").next();
            socket.next();
            socket.halfClose();
            assertThat(socket.closed()).isGreaterThanOrEqualTo(1000);
        }
    }
}
