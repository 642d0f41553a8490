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
        assertThat(evil.send("PUT", ROOT + "calls/", "text/plain", garbage).problem())
                .isEqualTo("404 not_found");
        assertThat(evil.send("PUT", ROOT + "call/", "text/plain", garbage).problem())
                .isEqualTo("405 method_not_allowed");
        assertThat(evil.send("POST", ROOT + "call/", "text/plain", garbage).problem())
                .isEqualTo("403 csrf");
        byte[] large = new byte[1024 * 1024 + 1];
        assertThat(http().send("POST", ROOT + "call/", "text/plain", large).problem())
                .isEqualTo("415 unsupported_media_type");
        assertThat(http().send("POST", ROOT + "call/", "application/json", large)
                        .problem())
                .isEqualTo("413 too_large");
        assertThat(http().send("POST", ROOT + "call/", "application/json", garbage)
                        .problem())
                .isEqualTo("400 malformed");
        assertThat(call("{\"fn\":\"no_such\",\"args\":{\"x\":1}}").problem()).isEqualTo("404 not_found");
        assertThat(call(http(), "signed_in", "{\"x\":1}").problem()).isEqualTo("401 unauthenticated");
        assertThat(call(http(), "staff_only", "{\"x\":1}").problem()).isEqualTo("401 unauthenticated");
        var bob = http().another().login(User.BOB);
        assertThat(call(bob, "staff_only", "{\"x\":1}").problem()).isEqualTo("403 forbidden");
        assertThat(call(bob, "signed_in", "{\"number\":\"x\"}").problem()).isEqualTo("400 invalid_parameter");
        assertThat(call(bob, "pass", "{\"door\":\"x\",\"name\":\"\"}").problem())
                .isEqualTo("400 invalid_parameter");
        assertThat(call(bob, "pass", "{\"door\":1,\"name\":\"\"}").problem()).isEqualTo("403 forbidden");
        assertThat(call(http(), "pass", "{\"door\":1,\"name\":\"\"}").problem()).isEqualTo("401 unauthenticated");
        assertThat(call(bob, "pass", "{\"door\":2,\"name\":\"\"}").problem()).isEqualTo("422 invalid");
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
        assertThat(answer.problem()).isEqualTo("415 unsupported_media_type");
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
        assertThat(call(http().with("Content-Encoding", "gzip"), "{\"fn\":\"nothing\"}")
                        .problem())
                .isEqualTo("415 unsupported_media_type");
        byte[] body = "{\"fn\":\"nothing\"}".getBytes(StandardCharsets.US_ASCII);
        Answer without = raw("POST", ROOT + "call/", List.of("Content-Length: " + body.length), body);
        assertThat(without.problem()).isEqualTo("415 unsupported_media_type");
    }
}
