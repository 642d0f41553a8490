// SPDX-License-Identifier: Apache-2.0
package io.mizan.it.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import io.mizan.it.http.Answer;
import io.mizan.it.http.RawHttp;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** No body, however broken, gets a 5xx, a hang, or back more than 64 of its characters. */
interface BadInputTests extends Protocol {
    int MEGABYTE = 1024 * 1024;

    static Stream<Named<byte[]>> bodies() {
        String open = "{\"fn\":\"echo_json\",\"args\":{\"value\":";
        return Stream.of(
                text("empty", ""),
                text("blank", "   "),
                text("cut in the middle", "{\"fn\":\"nothing\",\"args\":{"),
                text("cut in a string", "{\"fn\":\"noth"),
                text("cut in an escape", "{\"fn\":\"\\u00"),
                text("two values", "{\"fn\":\"nothing\"}{\"fn\":\"nothing\"}"),
                text("something after it", "{\"fn\":\"nothing\"} x"),
                text("a comment", "{\"fn\":\"nothing\"/* */}"),
                text("single quotes", "{'fn':'nothing'}"),
                text("a trailing comma", "{\"fn\":\"nothing\",}"),
                text("a raw control character", "{\"fn\":\"no\nthing\"}"),
                text("a member twice", "{\"fn\":\"nothing\",\"fn\":\"nothing\"}"),
                text("args twice", "{\"fn\":\"nothing\",\"args\":{},\"args\":{}}"),
                text("a member twice, escaped", "{\"fn\":\"nothing\",\"f\\u006e\":\"nothing\"}"),
                text("an argument twice", "{\"fn\":\"echo_int\",\"args\":{\"value\":1,\"value\":2}}"),
                text("a member twice in a value", open + "{\"a\":1,\"a\":2}}}"),
                text("nested 65 deep", open + "[".repeat(63) + "]".repeat(63) + "}}"),
                text("nested 100,000 deep", open + "[".repeat(100_000)),
                text("nested objects", open + "{\"a\":".repeat(100_000)),
                text("half a surrogate pair", open + "\"\\ud83d\"}}"),
                text("the other half", open + "\"\\ude00\"}}"),
                text("halves in the wrong order", open + "\"\\ude00\\ud83d\"}}"),
                text("half a pair in a name", open + "{\"\\ud800\":1}}}"),
                text("half a pair as the function", "{\"fn\":\"\\ud800\"}"),
                text("an exponent too large", open + "1e1000}}"),
                text("an exponent of many digits", open + "1e99999999999999999999}}"),
                text("an exponent too small", open + "1e-1000}}"),
                text("a number of 41 characters", open + "1".repeat(41) + "}}"),
                text("a number of a million digits", open + "9".repeat(1_000_000) + "}}"),
                text("a leading zero", open + "01}}"),
                text("a plus", open + "+1}}"),
                text("NaN", open + "NaN}}"),
                text("Infinity", open + "-Infinity}}"),
                text("hexadecimal", open + "0x10}}"),
                text("__proto__", "{\"fn\":\"nothing\",\"__proto__\":{\"args\":{}}}"),
                text("a long name", "{\"fn\":\"" + "a".repeat(100_000) + "\"}"),
                text("a long argument", "{\"fn\":\"echo_int\",\"args\":{\"value\":\"" + "a".repeat(100_000) + "\"}}"),
                text("a long unknown argument", "{\"fn\":\"nothing\",\"args\":{\"" + "a".repeat(100_000) + "\":1}}"),
                text("a long unknown member", "{\"fn\":\"nothing\",\"" + "a".repeat(100_000) + "\":1}"),
                text(
                        "many unknown arguments",
                        "{\"fn\":\"nothing\",\"args\":{\"a0\":0" + many(20_000, ",\"a%d\":0") + "}}"),
                text(
                        "many unreadable elements",
                        "{\"fn\":\"echo_map\",\"args\":{\"value\":{\"a\":[\"" + "x\",\"".repeat(50_000) + "\"]}}}"),
                text(
                        "control characters",
                        "{\"fn\":\"echo_int\",\"args\":{\"value\":\"\\u0000\\u001b[31m\\r\\n\\u0085\\u202e\"}}"),
                text("mark-up", "{\"fn\":\"<script>alert(1)</script>\",\"args\":{}}"),
                bytes(
                        "a byte order mark",
                        concat(new byte[] {(byte) 0xef, (byte) 0xbb, (byte) 0xbf}, "{\"fn\":\"nothing\"}")),
                bytes("UTF-16", "{\"fn\":\"nothing\"}".getBytes(StandardCharsets.UTF_16)),
                bytes("UTF-16 without a mark", "{\"fn\":\"nothing\"}".getBytes(StandardCharsets.UTF_16LE)),
                bytes("UTF-32", "{\"fn\":\"nothing\"}".getBytes(java.nio.charset.Charset.forName("UTF-32BE"))),
                bytes("Latin-1", (open + "\"é\"}}").getBytes(StandardCharsets.ISO_8859_1)),
                bytes("an overlong byte sequence", concat(open + "\"", new byte[] {(byte) 0xc0, (byte) 0xaf}, "\"}}")),
                bytes(
                        "an encoded surrogate",
                        concat(open + "\"", new byte[] {(byte) 0xed, (byte) 0xa0, (byte) 0x80}, "\"}}")),
                bytes(
                        "beyond Unicode",
                        concat(open + "\"", new byte[] {(byte) 0xf4, (byte) 0x90, (byte) 0x80, (byte) 0x80}, "\"}}")),
                bytes("a cut byte sequence", concat("{\"fn\":\"nothing\"}", new byte[] {(byte) 0xe2, (byte) 0x82})),
                bytes("zeros", new byte[1000]),
                bytes("a gzip", new byte[] {0x1f, (byte) 0x8b, 8, 0, 0, 0, 0, 0}));
    }

    private static String many(int count, String form) {
        StringBuilder all = new StringBuilder();
        for (int i = 1; i <= count; i++) {
            all.append(form.formatted(i));
        }
        return all.toString();
    }

    private static Named<byte[]> text(String name, String body) {
        return bytes(name, body.getBytes(StandardCharsets.UTF_8));
    }

    private static Named<byte[]> bytes(String name, byte[] body) {
        return Named.of(name, body);
    }

    private static byte[] concat(Object... parts) {
        var all = new ByteArrayOutputStream();
        for (Object part : parts) {
            all.writeBytes(part instanceof byte[] b ? b : part.toString().getBytes(StandardCharsets.UTF_8));
        }
        return all.toByteArray();
    }

    @ParameterizedTest
    @MethodSource("bodies")
    default void brokenBody_isAProblem(byte[] body) {
        Answer answer = rawCall(body);
        assertThat(answer.status()).as("%s", answer).isBetween(400, 499);
        assertThat(answer.header("Content-Type")).hasValue("application/problem+json");
        assertThat(answer.json().getString("code")).isIn("malformed", "invalid_parameter", "not_found");
        assertThat(answer.text())
                .doesNotContain("a".repeat(65))
                .doesNotContain("9".repeat(65))
                .doesNotContainPattern("[\\x00-\\x1f\\x7f-\\x9f]")
                .doesNotContain("Exception");
        assertThat(answer.body().length).isLessThan(8192);
    }

    @Test
    default void tooMuch_isRefusedHoweverItIsSent() {
        byte[] much = new byte[2 * MEGABYTE];
        Arrays.fill(much, (byte) ' ');
        assertThat(announced(Arrays.copyOf(much, MEGABYTE + 1)).problem()).isEqualTo("413 too_large");
        assertThat(announced(much).problem()).isEqualTo("413 too_large");
        assertThat(http().stream("POST", ROOT + "call/", "application/json", much)
                        .problem())
                .isEqualTo("413 too_large");
        byte[] exact = Arrays.copyOf(much, MEGABYTE);
        byte[] call = "{\"fn\":\"nothing\"}".getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(call, 0, exact, 0, call.length);
        assertThat(announced(exact).status()).isEqualTo(200);
        assertThat(http().stream("POST", ROOT + "call/", "application/json", exact)
                        .status())
                .isEqualTo(200);
    }

    private Answer announced(byte[] body) {
        return http().send("POST", ROOT + "call/", "application/json", body);
    }

    private byte[] head(String... fields) {
        return ("POST " + base().getRawPath() + ROOT + "call/ HTTP/1.1\r\nHost: " + base().getAuthority()
                        + "\r\nConnection: close\r\nContent-Type: application/json\r\n"
                        + String.join("\r\n", fields) + "\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII);
    }

    @Test
    default void chunkedCall_isAnswered() throws IOException {
        byte[] request = concat(head("Transfer-Encoding: chunked"), "8\r\n{\"fn\":\"n\r\n8\r\nothing\"}\r\n0\r\n\r\n");
        Answer answer = RawHttp.send(base(), request);
        assertThat(answer.text()).contains("\"result\":null");
    }

    /** Whoever leaves in the middle takes nothing with him: no thread, and no answer to the next. */
    @Test
    default void truncatedBody_harmsNobody() throws IOException {
        for (String field : List.of("Content-Length: 1000", "Transfer-Encoding: chunked")) {
            try (Socket socket = new Socket(base().getHost(), base().getPort())) {
                socket.setSoTimeout(15_000);
                socket.getOutputStream().write(concat(head(field), "{\"fn\":\"nothing\","));
                socket.getOutputStream().flush();
                socket.shutdownOutput();
                String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
                assertThat(answer).as(field).doesNotContain("HTTP/1.1 5").doesNotContain("\"result\"");
            }
        }
        assertThat(call("{\"fn\":\"nothing\"}").status()).isEqualTo(200);
    }

    @Test
    default void contradictoryLengths_areNotTaken() throws IOException {
        byte[] body = "{\"fn\":\"nothing\"}".getBytes(StandardCharsets.US_ASCII);
        for (String field : List.of("Content-Length: -1", "Content-Length: x", "Content-Length: 5, 6")) {
            Answer answer = RawHttp.send(base(), concat(head(field), body));
            assertThat(answer.status()).as(field).isBetween(400, 499);
        }
    }
}
