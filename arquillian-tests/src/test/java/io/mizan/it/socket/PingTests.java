// SPDX-License-Identifier: Apache-2.0
package io.mizan.it.socket;

import static io.mizan.it.http.RawSocket.FIN;
import static io.mizan.it.http.RawSocket.PING;
import static io.mizan.it.http.RawSocket.PONG;
import static io.mizan.it.http.RawSocket.TEXT;
import static org.assertj.core.api.Assertions.assertThat;

import io.mizan.it.http.RawSocket;
import java.io.IOException;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pings and pongs (RFC 6455, sections 5.5.2 and 5.5.3). */
interface PingTests extends SocketTest {

    private RawSocket socket() throws IOException {
        return RawSocket.open(base(), 1 << 16);
    }

    private static void assertPong(RawSocket socket, byte[] payload) throws IOException {
        RawSocket.Frame pong = socket.next();
        assertThat(pong.opcode()).isEqualTo(PONG);
        assertThat(pong.payload()).isEqualTo(payload);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 8, 125})
    default void ping_isAnsweredWithItsBytes(int length) throws IOException {
        byte[] payload = new byte[length];
        Arrays.fill(payload, (byte) 0xfe);
        try (RawSocket socket = socket()) {
            socket.frame(FIN | PING, payload);
            assertPong(socket, payload);
            socket.chopped(FIN | PING, payload);
            assertPong(socket, payload);
        }
    }

    @Test
    default void manyPings_areAnsweredInTheirOrder() throws IOException {
        try (RawSocket socket = socket()) {
            for (int i = 0; i < 10; i++) {
                socket.frame(FIN | PING, new byte[] {(byte) i});
            }
            for (int i = 0; i < 10; i++) {
                assertPong(socket, new byte[] {(byte) i});
            }
        }
    }

    @Test
    default void pongThatNobodyAskedFor_isPassedOver() throws IOException {
        try (RawSocket socket = socket()) {
            socket.frame(FIN | PONG, "").frame(FIN | PONG, "12345678").frame(FIN | PONG, "of nobody's");
            socket.frame(FIN | TEXT, FrameTests.ALIVE);
            FrameTests.alive(socket);
        }
    }
}
