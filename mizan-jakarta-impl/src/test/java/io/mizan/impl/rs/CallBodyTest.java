// SPDX-License-Identifier: Apache-2.0
package io.mizan.impl.rs;

import static org.assertj.core.api.Assertions.assertThat;

import io.mizan.app.Application;
import io.mizan.contract.json.Json;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.PipedInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CallBodyTest {
    private static final int MOST = 1024;
    private static final String JSON = "application/json";
    private static final String CALL = "{\"fn\":\"fill\"}";

    private final CallBody bodies = Application.alone(CallBody.class, Map.of("mizan.http.max-body", "" + MOST));

    /** The function that is called, or the problem. */
    private String read(Incoming request) {
        try {
            return bodies.read(request).function();
        } catch (ProblemException problem) {
            return problem.details().status() + " " + problem.details().code();
        }
    }

    private static InputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void everyMember_isRead() {
        CallRequest call = bodies.read(Asked.post("{\"fresh\":[{\"context\":\"hall\",\"params\":{\"hall\":\"east\"}},"
                + "{\"context\":\"shop\"}],\"args\":{\"shelf_id\":5},\"fn\":\"fill\"}"));
        assertThat(call.function()).isEqualTo("fill");
        assertThat(call.args().members()).containsOnlyKeys("shelf_id");
        assertThat(call.fresh()).extracting(CallRequest.Shown::context).containsExactly("hall", "shop");
        assertThat(call.fresh().get(0).params().get("hall")).isEqualTo(new Json.Str("east"));
        assertThat(call.fresh().get(1).params().members()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                CALL,
                " {\"fn\":\"fill\",\"args\":null,\"fresh\":null} ",
                "{\"fn\":\"fill\",\"args\":{},\"fresh\":[]}"
            })
    void absentAndNull_areTheSame(String body) {
        CallRequest call = bodies.read(Asked.post(body));
        assertThat(call.args().members()).isEmpty();
        assertThat(call.fresh()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "\"fill\"",
                "{}",
                "{\"fn\":null}",
                "{\"fn\":1}",
                "{\"fn\":\"a\",\"x\":1}",
                "{\"fn\":\"a\",\"fn\":\"b\"}",
                "{\"fn\":\"a\"}}",
                "\uFEFF{\"fn\":\"a\"}",
                "{\"fn\":\"a\",\"args\":[]}",
                "{\"fn\":\"a\",\"args\":{\"x\":1e1000}}",
                "{\"fn\":\"a\",\"fresh\":{}}",
                "{\"fn\":\"a\",\"fresh\":[\"hall\"]}",
                "{\"fn\":\"a\",\"fresh\":[{}]}",
                "{\"fn\":\"a\",\"fresh\":[{\"context\":1}]}",
                "{\"fn\":\"a\",\"fresh\":[{\"context\":\"hall\",\"params\":[]}]}",
                "{\"fn\":\"a\",\"fresh\":[{\"context\":\"hall\",\"etag\":\"x\"}]}"
            })
    void otherShape_isMalformed(String body) {
        assertThat(read(Asked.post(body))).isEqualTo("400 malformed");
    }

    @ParameterizedTest
    @CsvSource({"32, fill", "33, 400 malformed"})
    void whatIsShown_hasALimit(int shown, String answer) {
        String all = String.join(",", Collections.nCopies(shown, "{\"context\":\"hall\"}"));
        assertThat(read(Asked.post("{\"fn\":\"fill\",\"fresh\":[" + all + "]}")))
                .isEqualTo(answer);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/json",
                "Application/JSON",
                "application/json;charset=utf-8",
                "application/json; charset=UTF-8",
                "application/json ; charset=\"utf-8\" ",
                "application/json;"
            })
    void jsonInUtf8_isTaken(String type) {
        assertThat(read(Asked.post(bytes(CALL), "Content-Type", type))).isEqualTo("fill");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text/plain",
                "application/jsonp",
                "application/problem+json",
                "application/json; charset=iso-8859-1",
                "application/json; charset=utf-16",
                "application/json; profile=x",
                "application/json, text/plain",
                "application/x-www-form-urlencoded"
            })
    void otherType_isUnsupported(String type) {
        assertThat(read(Asked.post(bytes(CALL), "Content-Type", type))).isEqualTo("415 unsupported_media_type");
    }

    @Test
    void noTypeAndContentEncoding_areUnsupported() {
        assertThat(read(Asked.post(bytes(CALL)))).isEqualTo("415 unsupported_media_type");
        assertThat(read(Asked.post(bytes(CALL), "Content-Type", JSON, "Content-Encoding", "gzip")))
                .isEqualTo("415 unsupported_media_type");
    }

    @Test
    void longestBody_isRead_andNoneLonger() {
        assertThat(read(Asked.post(CALL + " ".repeat(MOST - CALL.length())))).isEqualTo("fill");
        assertThat(read(Asked.post(CALL + " ".repeat(MOST + 1 - CALL.length()))))
                .isEqualTo("413 too_large");
    }

    private static final class Endless extends InputStream {
        @Override
        public int read() {
            return ' ';
        }

        @Override
        public int read(byte[] bytes, int from, int length) {
            Arrays.fill(bytes, from, from + length, (byte) ' ');
            return length;
        }
    }

    @Test
    void bodyThatIsAnnouncedTooLong_isNotTouched() {
        InputStream body = bytes(CALL);
        assertThat(read(Asked.post(body, "Content-Type", JSON, "Content-Length", "" + (MOST + 1))))
                .isEqualTo("413 too_large");
        assertThat(body).hasContent(CALL);
    }

    @Test
    void bodyWithoutEnd_ends() {
        assertThat(read(Asked.post(new Endless(), "Content-Type", JSON))).isEqualTo("413 too_large");
    }

    @Test
    void connectionThatBreaks_isMalformed() {
        InputStream broken = new PipedInputStream(); // nothing is at its other end
        assertThat(read(Asked.post(broken, "Content-Type", JSON))).isEqualTo("400 malformed");
    }

    @Property
    void anyBytes_areMalformedAtWorst(@ForAll @Size(max = 200) byte[] body) {
        assertThat(read(Asked.post(new ByteArrayInputStream(body), "Content-Type", JSON)))
                .isEqualTo("400 malformed");
    }

    /** What is cut off anywhere is never taken for the whole. */
    @Property
    void truncatedBody_isMalformed(@ForAll @IntRange(max = 62) int length) {
        byte[] whole = "{\"fn\":\"fill\",\"args\":{\"hall\":\"é\"},\"fresh\":[{\"context\":\"shop\"}]}"
                .getBytes(StandardCharsets.UTF_8);
        assertThat(whole).hasSize(63);
        assertThat(read(Asked.post(new ByteArrayInputStream(Arrays.copyOf(whole, length)), "Content-Type", JSON)))
                .isEqualTo("400 malformed");
    }
}
