// SPDX-License-Identifier: Apache-2.0
package io.mizan.it.socket;

import static io.mizan.it.http.RawSocket.CLOSE;
import static io.mizan.it.http.RawSocket.CONTINUATION;
import static io.mizan.it.http.RawSocket.FIN;
import static io.mizan.it.http.RawSocket.PING;
import static io.mizan.it.http.RawSocket.TEXT;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.mizan.it.http.RawSocket;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.net.SocketException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Good-byes (RFC 6455, sections 5.5.1 and 7). */
interface CloseTests extends SocketTest {

    private RawSocket socket() throws IOException {
        return RawSocket.open(base(), 1 << 16);
    }

    private static byte[] farewell(int code, byte[] reason) {
        ByteArrayOutputStream payload = new ByteArrayOutputStream();
        payload.write(code >> 8);
        payload.write(code);
        payload.writeBytes(reason);
        return payload.toByteArray();
    }

    @ParameterizedTest
    @ValueSource(ints = {1000, 1001, 1002, 1003, 1007, 1008, 1009, 1010, 1011, 3000, 3999, 4000, 4401, 4999})
    default void goodBye_isAnswered(int code) throws IOException {
        try (RawSocket socket = socket()) {
            socket.frame(FIN | CLOSE, farewell(code, new byte[0]));
            assertThat(socket.closed()).isIn(code, 1000);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 999, 1004, 1005, 1006, 1015, 1016, 1100, 2000, 2999})
    default void codeThatIsNone_isNotSentBack(int code) throws IOException {
        try (RawSocket socket = socket()) {
            socket.frame(FIN | CLOSE, farewell(code, new byte[0]));
            assertThat(socket.closed()).isIn(1002, 1006);
        }
    }

    @Test
    default void goodByeWithoutACode_isAnswered() throws IOException {
        try (RawSocket socket = socket()) {
            socket.frame(FIN | CLOSE, new byte[0]);
            assertThat(socket.closed()).isIn(1000, 1005);
        }
    }

    @Test
    default void longestReason_isTaken() throws IOException {
        try (RawSocket socket = socket()) {
            socket.frame(FIN | CLOSE, farewell(1000, "x".repeat(123).getBytes(UTF_8)));
            assertThat(socket.closed()).isEqualTo(1000);
        }
    }

    @Test
    default void halfACode_orAReasonThatIsNotUtf8_endsAllTheSame() throws IOException {
        try (RawSocket socket = socket()) {
            socket.frame(FIN | CLOSE, new byte[] {3});
            assertThat(socket.closed()).as("half a code").isIn(1002, 1006);
        }
        try (RawSocket socket = socket()) {
            socket.frame(FIN | CLOSE, farewell(1000, new byte[] {(byte) 0xce, (byte) 0xba, (byte) 0xed, (byte) 0xa0}));
            assertThat(socket.closed()).as("not UTF-8").isIn(1002, 1006, 1007);
        }
    }

    @Test
    default void whatComesAfterGoodBye_isNotAnswered() throws IOException {
        try (RawSocket socket = socket()) {
            try {
                socket.frame(FIN | CLOSE, farewell(1000, new byte[0]));
                socket.frame(FIN | CLOSE, farewell(1000, new byte[0]));
                // Open Liberty would keep a thread for such a ping until it ends, and end half a minute later.
                if (!"liberty".equals(System.getProperty("arquillian.launch"))) {
                    socket.frame(FIN | PING, "x");
                }
                socket.frame(FIN | TEXT, FrameTests.ALIVE);
            } catch (SocketException ended) {
                // the server reads no more of it
            }
            List<Integer> opcodes = new ArrayList<>();
            try {
                while (true) {
                    opcodes.add(socket.next().opcode());
                }
            } catch (EOFException | SocketException ended) {
                assertThat(opcodes).isIn(List.of(CLOSE), List.of());
            }
        }
    }

    @Test
    default void goodByeInTheMiddleOfAMessage_isAnswered() throws IOException {
        try (RawSocket socket = socket()) {
            socket.frame(TEXT, "{\"type\":").frame(FIN | CLOSE, farewell(1000, new byte[0]));
            try {
                socket.frame(FIN | CONTINUATION, "\"ping\"}");
            } catch (SocketException ended) {
                // the server reads no more of it
            }
            assertThat(socket.closed()).isIn(1000, 1006);
        }
    }
}
