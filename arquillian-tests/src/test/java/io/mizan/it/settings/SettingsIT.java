// SPDX-License-Identifier: Apache-2.0
package io.mizan.it.settings;

import static org.assertj.core.api.Assertions.assertThat;

import io.mizan.it.http.Answer;
import io.mizan.it.http.SocketClient;
import io.mizan.it.neighbour.app.GreetingContext;
import io.mizan.it.neighbour.app.Greetings;
import io.mizan.it.protocol.Vectors;
import io.mizan.it.server.ServerTest;
import io.mizan.it.server.Wars;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** An application whose operator has set what can be set, with no Jakarta REST of its own. */
class SettingsIT extends ServerTest {
    private static final String FETCH = "api/mizan/ctx/greeting/";
    private static final String CALL = "api/mizan/call/";
    private static final String BODY = "{\"fn\":\"greet\",\"args\":{\"name\":\"a\"}}";

    @Deployment(testable = false)
    static WebArchive war() {
        return Wars.of("settings", Greetings.class, GreetingContext.class)
                .settings(Map.of(
                        "mizan.application", "the settings",
                        "mizan.secret", secret(),
                        "mizan.http.shared-max-age", "60",
                        "mizan.http.max-body", "2048",
                        "mizan.http.cache-status", "true",
                        "mizan.edge", "true",
                        "mizan.origins", "https://front.example",
                        "mizan.socket.connections", "2",
                        "mizan.csrf.allowed-origins", "https://partner.example",
                        "mizan.cors.allowed-origins", "*"))
                .build();
    }

    private static String secret() {
        byte[] random = new byte[32];
        new SecureRandom().nextBytes(random);
        return "base64:" + Base64.getEncoder().encodeToString(random);
    }

    @Test
    void sharedAnswer_isForCachesThatObey() {
        Answer answer = http.get(FETCH);
        assertThat(answer.all("Cache-Control")).containsExactly("public, max-age=0, s-maxage=60");
        assertThat(answer.all("Cache-Groups")).containsExactly("\"*\", \"greeting\"");
        for (String field : List.of("CDN-Cache-Control", "Surrogate-Control", "X-Accel-Expires", "Vary")) {
            assertThat(answer.all(field)).as(field).isEmpty();
        }
        assertThat(answer.all("Cache-Status")).containsExactly("mizan; fwd=miss");
    }

    @Test
    void socketForWhichThereIsNoRoom_isToldSo() {
        try (SocketClient first = SocketClient.open(base);
                SocketClient second = SocketClient.open(base)) {
            assertThat(first.news()).as("that it is ready").hasSize(1);
            assertThat(second.news()).hasSize(1);
            try (SocketClient third = SocketClient.open(base)) {
                assertThat(third.closed()).isEqualTo(1013);
            }
            assertThat(first.news()).isEmpty();
        }
    }

    @Test
    void sharedAnswer_isReadableByEveryOrigin() {
        Answer answer = http.get(FETCH);
        assertThat(answer.all("Access-Control-Allow-Origin")).containsExactly("*");
        assertThat(answer.all("Access-Control-Allow-Credentials")).isEmpty();
        assertThat(answer.all("Cross-Origin-Resource-Policy")).isEmpty();
        assertThat(answer.header("Access-Control-Expose-Headers").orElseThrow()).contains("Cache-Status");
        Answer other = http.with("Origin", "https://any.example").get(FETCH);
        assertThat(other.all("Access-Control-Allow-Origin")).containsExactly("*");
        assertThat(other.all("Vary")).isEmpty();
    }

    @Test
    void privateAnswer_isReadableWithoutCredentials() {
        Answer answer = http.with("Origin", "https://any.example").get(FETCH + "?x=1");
        assertThat(answer.all("Access-Control-Allow-Origin")).containsExactly("https://any.example");
        assertThat(answer.all("Access-Control-Allow-Credentials")).isEmpty();
        assertThat(answer.all("Vary")).contains("Origin");
        Answer partner = http.with("Origin", "https://partner.example").get(FETCH + "?x=1");
        assertThat(partner.all("Access-Control-Allow-Credentials")).containsExactly("true");
        assertThat(http.get(FETCH + "?x=1").all("Access-Control-Allow-Origin")).isEmpty();
    }

    @Test
    void body_isAsLongAsIsSet() {
        assertThat(http.post(CALL, BODY + " ".repeat(2048 - BODY.length())).status())
                .isEqualTo(200);
        Answer more = http.post(CALL, BODY + " ".repeat(2049 - BODY.length()));
        assertThat(more.status()).isEqualTo(413);
        assertThat(more.json().getString("code")).isEqualTo("too_large");
    }

    static Stream<Named<JsonObject>> vectors() throws IOException {
        return Vectors.forgery()
                .filter(v -> !v.getPayload().containsKey("handshake")
                        && v.getPayload().containsKey("origins"));
    }

    /** The server's own address counts no more where the origins are set. */
    @ParameterizedTest
    @MethodSource("vectors")
    void vector_holds(JsonObject vector) {
        Vectors.judged(Vectors.as(http, vector, base).post(CALL, BODY), vector.getBoolean("allowed"));
    }

    @Test
    void ownAddress_isNoOriginWhereOriginsAreSet() {
        Vectors.judged(http.with("Origin", "http://" + base.getAuthority()).post(CALL, BODY), false);
        Vectors.judged(http.with("Origin", "https://front.example").post(CALL, BODY), true);
        Vectors.judged(http.post(CALL, BODY), true);
    }
}
