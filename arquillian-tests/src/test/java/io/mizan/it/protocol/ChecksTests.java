// SPDX-License-Identifier: Apache-2.0
package io.mizan.it.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import io.mizan.it.http.Answer;
import io.mizan.it.users.User;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a call passes before it is run, and in which order (section 4). */
interface ChecksTests extends Protocol {

    /** Each refusal comes before the next is looked at: every request is wrong in all that follows. */
    @Test
    default void checks_haveTheirOrder() {
        byte[] garbage = "{\"fn\":".getBytes(StandardCharsets.US_ASCII);
        var evil = http().another().with("Sec-Fetch-Site", "cross-site");
        assertThat(Protocol.problem(evil.send("PUT", ROOT + "calls/", "text/plain", garbage)))
                .isEqualTo("404 not_found");
        assertThat(Protocol.problem(evil.send("PUT", ROOT + "call/", "text/plain", garbage)))
                .isEqualTo("405 method_not_allowed");
        assertThat(Protocol.problem(evil.send("POST", ROOT + "call/", "text/plain", garbage)))
                .isEqualTo("403 csrf");
        byte[] large = new byte[1024 * 1024 + 1];
        assertThat(Protocol.problem(http().send("POST", ROOT + "call/", "text/plain", large)))
                .isEqualTo("415 unsupported_media_type");
        assertThat(Protocol.problem(http().send("POST", ROOT + "call/", "application/json", large)))
                .isEqualTo("413 too_large");
        assertThat(Protocol.problem(http().send("POST", ROOT + "call/", "application/json", garbage)))
                .isEqualTo("400 malformed");
        assertThat(Protocol.problem(call("{\"fn\":\"no_such\",\"args\":{\"x\":1}}")))
                .isEqualTo("404 not_found");
        assertThat(Protocol.problem(call(http(), "signed_in", "{\"x\":1}"))).isEqualTo("401 unauthenticated");
        assertThat(Protocol.problem(call(http(), "staff_only", "{\"x\":1}"))).isEqualTo("401 unauthenticated");
        var bob = http().another().login(User.BOB);
        assertThat(Protocol.problem(call(bob, "staff_only", "{\"x\":1}"))).isEqualTo("403 forbidden");
        assertThat(Protocol.problem(call(bob, "signed_in", "{\"number\":\"x\"}")))
                .isEqualTo("400 invalid_parameter");
        assertThat(Protocol.problem(call(bob, "pass", "{\"door\":\"x\",\"name\":\"\"}")))
                .isEqualTo("400 invalid_parameter");
        assertThat(Protocol.problem(call(bob, "pass", "{\"door\":1,\"name\":\"\"}")))
                .isEqualTo("403 forbidden");
        assertThat(Protocol.problem(call(http(), "pass", "{\"door\":1,\"name\":\"\"}")))
                .isEqualTo("401 unauthenticated");
        assertThat(Protocol.problem(call(bob, "pass", "{\"door\":2,\"name\":\"\"}")))
                .isEqualTo("422 invalid");
        assertThat(call(bob, "pass", "{\"door\":2,\"name\":\"b\"}").text()).contains("\"result\":2");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text/plain",
                "text/json",
                "application/problem+json",
                "application/json; charset=iso-8859-1",
                "application/jsonp",
                "application/json; charset=utf-16",
                "multipart/form-data; boundary=x",
                "application/x-www-form-urlencoded",
                "application/json; boundary=x",
                "*/*"
            })
    default void otherMediaType_isRefused(String type) {
        Answer answer =
                http().send("POST", ROOT + "call/", type, "{\"fn\":\"nothing\"}".getBytes(StandardCharsets.US_ASCII));
        assertThat(Protocol.problem(answer)).isEqualTo("415 unsupported_media_type");
    }

    /** A container may refuse it before the library is asked. */
    @ParameterizedTest
    @ValueSource(strings = {"application/json, text/plain", "x", "", "/", "application/", "application/json;", ";"})
    default void noMediaType_isRefused(String type) {
        byte[] body = "{\"fn\":\"no_such\"}".getBytes(StandardCharsets.US_ASCII);
        Answer answer =
                raw("POST", ROOT + "call/", List.of("Content-Type: " + type, "Content-Length: " + body.length), body);
        assertThat(answer.status()).isBetween(400, 499);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/json",
                "application/json;charset=utf-8",
                "Application/JSON; Charset=\"UTF-8\"",
                "application/json ; charset=utf-8"
            })
    default void jsonMediaType_isTaken(String type) {
        byte[] body = "{\"fn\":\"nothing\"}".getBytes(StandardCharsets.US_ASCII);
        Answer answer =
                raw("POST", ROOT + "call/", List.of("Content-Type: " + type, "Content-Length: " + body.length), body);
        assertThat(answer.status()).isEqualTo(200);
    }

    @Test
    default void contentEncoding_isRefused() {
        assertThat(Protocol.problem(call(http().with("Content-Encoding", "gzip"), "{\"fn\":\"nothing\"}")))
                .isEqualTo("415 unsupported_media_type");
        byte[] body = "{\"fn\":\"nothing\"}".getBytes(StandardCharsets.US_ASCII);
        Answer without = raw("POST", ROOT + "call/", List.of("Content-Length: " + body.length), body);
        assertThat(Protocol.problem(without)).isEqualTo("415 unsupported_media_type");
    }
}
