// SPDX-License-Identifier: Apache-2.0
package io.mizan.it.socket;

import static io.mizan.it.http.RawSocket.CONTINUATION;
import static io.mizan.it.http.RawSocket.FIN;
import static io.mizan.it.http.RawSocket.TEXT;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.mizan.it.http.RawSocket;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts (RFC 6455, section 8.1; RFC 3629): what is UTF-8 and what is not. */
interface Utf8Tests extends SocketTest {

    private RawSocket socket() throws IOException {
        return RawSocket.open(base(), 1 << 16);
    }

    /** A call that is answered with what stands in it. */
    private static byte[] call(byte[] text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes("{\"type\":\"call\",\"id\":1,\"fn\":\"note\",\"args\":{\"page\":\"".getBytes(UTF_8));
        bytes.writeBytes(text);
        bytes.writeBytes("\",\"text\":\"x\"}}".getBytes(UTF_8));
        return bytes.toByteArray();
    }

    /** First and last of each length, and what stands at the edges of what is none. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "7f",
                "c280",
                "dfbf",
                "e0a080",
                "ed9fbf",
                "ee8080",
                "efbfbd",
                "efbfbe",
                "efbfbf",
                "f0908080",
                "f09fbfbf",
                "f48fbfbf",
                "cebae1bdb9cf83cebcceb5"
            })
    default void whatIsUtf8_isTaken(String hex) throws IOException {
        byte[] text = HexFormat.of().parseHex(hex);
        try (RawSocket socket = socket()) {
            socket.frame(FIN | TEXT, call(text));
            assertThat(socket.next().text()).contains("\"ready\"");
            assertThat(socket.next().text()).contains("\"page\":\"" + new String(text, UTF_8) + "\"");
        }
    }

    /** Lone and missing continuations, overlong forms, surrogates, what is beyond U+10FFFF, bytes that never stand in UTF-8. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "80",
                "bf",
                "8080",
                "c0",
                "c0af",
                "c1bf",
                "c3",
                "e08080",
                "e09fbf",
                "e280",
                "eda080",
                "edbfbf",
                "f0808080",
                "f08fbfbf",
                "f09080",
                "f4908080",
                "f7bfbfbf",
                "f888808080",
                "fc8480808080",
                "fe",
                "ff"
            })
    default void whatIsNotUtf8_ends(String hex) throws IOException {
        try (RawSocket socket = socket()) {
            socket.frame(FIN | TEXT, call(HexFormat.of().parseHex(hex)));
            assertThat(socket.closed()).isEqualTo(1007);
        }
    }

    @Test
    default void whatIsNotUtf8_endsInALaterPartToo() throws IOException {
        byte[] call = call(HexFormat.of().parseHex("cebaeda080"));
        int half = call.length / 2;
        try (RawSocket socket = socket()) {
            socket.frame(TEXT, Arrays.copyOfRange(call, 0, 20));
            socket.frame(CONTINUATION, Arrays.copyOfRange(call, 20, half));
            socket.frame(FIN | CONTINUATION, Arrays.copyOfRange(call, half, call.length));
            assertThat(socket.closed()).isEqualTo(1007);
        }
    }

    @Test
    default void textThatEndsWithinACharacter_ends() throws IOException {
        try (RawSocket socket = socket()) {
            socket.frame(FIN | TEXT, new byte[] {'"', (byte) 0xe2, (byte) 0x82});
            assertThat(socket.closed()).isEqualTo(1007);
        }
    }

    @Test
    default void textWithNothingIn_isAMessageThatCanNotBeRead() throws IOException {
        try (RawSocket socket = socket()) {
            socket.frame(FIN | TEXT, "");
            assertThat(socket.next().text()).contains("\"malformed\"");
            socket.frame(FIN | TEXT, FrameTests.ALIVE);
            FrameTests.alive(socket);
        }
    }
}
