// SPDX-License-Identifier: Apache-2.0
package io.mizan.it.neighbour;

import static org.assertj.core.api.Assertions.assertThat;

import io.mizan.it.http.Answer;
import io.mizan.it.neighbour.app.GreetingContext;
import io.mizan.it.neighbour.app.Greetings;
import io.mizan.it.neighbour.app.HelloErrors;
import io.mizan.it.neighbour.app.HelloFilter;
import io.mizan.it.neighbour.app.HelloResource;
import io.mizan.it.server.ServerTest;
import io.mizan.it.server.Wars;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;

/** What holds wherever the application's own resources are. */
abstract class NeighbourTest extends ServerTest {
    private final String own;
    private final String protocol;

    /**
     * The two places, relative to the application, each with its last slash.
     *
     * @param own where its resources are
     * @param protocol where the library answers
     */
    NeighbourTest(String own, String protocol) {
        this.own = own;
        this.protocol = protocol;
    }

    static WebArchive war(String name, Class<?> application) {
        return Wars.of(name, application)
                .build()
                .addClasses(
                        Greetings.class,
                        GreetingContext.class,
                        HelloResource.class,
                        HelloFilter.class,
                        HelloErrors.class);
    }

    @Test
    void ownResources_areUntouched() {
        Answer all = http.with("Sec-Fetch-Site", "cross-site").get(own + "hello");
        assertThat(all.status()).isEqualTo(200);
        assertThat(all.json().getString("hello")).isEqualTo("world");
        ofItsOwn(all);
        Answer encoded = http.get(own + "hello/a%20b");
        assertThat(encoded.text()).isEqualTo("hello a b");
        ofItsOwn(encoded);
        Answer failed = http.with("Origin", "https://evil.example")
                .send("POST", own + "hello", "text/plain", "x".getBytes(StandardCharsets.US_ASCII));
        assertThat(failed.status()).isEqualTo(418);
        assertThat(failed.text()).isEqualTo("sorry");
        ofItsOwn(failed);
    }

    private static void ofItsOwn(Answer answer) {
        assertThat(answer.all("X-Hello")).containsExactly("yes");
        for (String field : List.of(
                "X-Mizan-Caller",
                "X-Mizan-Invalidate",
                "ETag",
                "Cache-Control",
                "Cross-Origin-Resource-Policy",
                "Vary")) {
            assertThat(answer.all(field)).as(field).isEmpty();
        }
    }

    @Test
    void protocol_isAnsweredByTheLibraryAlone() {
        Answer fetched = http.get(protocol + "ctx/greeting/");
        assertThat(fetched.text()).isEqualTo("{\"greeting\":\"hello\"}");
        assertThat(fetched.header("Cache-Control").orElseThrow()).startsWith("public, ");
        assertThat(fetched.header("X-Hello")).isEmpty();
        Answer called = http.post(protocol + "call/", "{\"fn\":\"greet\",\"args\":{\"name\":\"a\"}}");
        assertThat(called.text()).isEqualTo("{\"invalidate\":[\"greeting\"],\"result\":null}");
        assertThat(called.header("X-Hello")).isEmpty();
        Answer failed = http.post(protocol + "call/", "{\"fn\":\"greet\",\"args\":{\"name\":\"\"}}");
        assertThat(failed.status()).isEqualTo(500);
        assertThat(failed.json().getString("code")).isEqualTo("internal");
        Answer missing = http.get(protocol + "hello");
        assertThat(missing.status()).isEqualTo(404);
        assertThat(missing.json().getString("code")).isEqualTo("not_found");
    }

    @Test
    void protocol_isAtOneAddress() {
        for (String place : List.of("", "api/", "api/mizan/", "moved/", "own/", "mizan/", own, own + "mizan/")) {
            if (!place.equals(protocol)) {
                assertThat(http.get(place + "ctx/greeting/").status()).as(place).isEqualTo(404);
                assertThat(http.post(place + "call/", "{\"fn\":\"greet\",\"args\":{\"name\":\"a\"}}")
                                .status())
                        .as(place)
                        .isIn(404, 405);
            }
        }
    }
}
