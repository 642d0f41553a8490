// SPDX-License-Identifier: Apache-2.0
package io.mizan.it.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import io.mizan.it.http.Answer;
import io.mizan.it.http.Http;
import io.mizan.it.users.User;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Requests that another site may have made a browser send (section 8): the vectors, on the server. */
interface ForgeryTests extends Protocol {

    /** The vectors that an HTTP request to this deployment can be: no handshake, and no {@code mizan.origins}. */
    static Stream<Named<JsonObject>> vectors() throws IOException {
        return Vectors.forgery()
                .filter(v -> !v.getPayload().containsKey("handshake"))
                .filter(v -> !v.getPayload().containsKey("origins"));
    }

    @ParameterizedTest
    @MethodSource("vectors")
    default void vector_holdsForCallsFetchesAndPages(JsonObject vector) {
        Http browser = browser(http().another(), vector, base());
        String method = vector.getString("method");
        boolean allowed = vector.getBoolean("allowed");
        boolean safe = method.equals("GET") || method.equals("HEAD") || method.equals("OPTIONS");
        if (safe) {
            Vectors.judged(browser.send(method, ROOT + "ctx/item_list/"), allowed);
        } else if (method.equals("POST")) {
            Vectors.judged(call(browser, "{\"fn\":\"nothing\"}"), allowed);
        }
        Vectors.judged(browser.send(method, "app/thing", "text/plain", new byte[0]), allowed);
    }

    private static Http browser(Http somebody, JsonObject vector, URI base) {
        Http browser = vector.getBoolean("session") ? somebody.login(User.ADA) : somebody;
        return Vectors.as(vector.getBoolean("bearer", false) ? browser.bearer(Tokens.good()) : browser, vector, base);
    }

    @ParameterizedTest
    @CsvSource({
        "cross-site,,false", "same-site,,false", "cross-site,https://reader.example,false", "same-origin,,true",
        "none,,true", ",,true", "bogus,,true", "cross-site,https://partner.example,true",
    })
    default void guardedFetch_isNotForOtherSites(String site, String origin, boolean allowed) {
        Http ada = http().another().login(User.ADA);
        ada = site == null ? ada : ada.with("Sec-Fetch-Site", site);
        ada = origin == null ? ada : ada.with("Origin", origin);
        Vectors.judged(ada.get(ROOT + "ctx/mine/"), allowed);
        Vectors.judged(ada.get(ROOT + "ctx/item_list/"), true);
        if (site != null) {
            Vectors.judged(
                    http().another()
                            .with("Sec-Fetch-Site", site)
                            .bearer(Tokens.good())
                            .get(ROOT + "ctx/mine/"),
                    true);
        }
    }

    @Test
    default void forgery_isSeenBeforeTheBody() {
        Answer answer = raw(
                "POST",
                ROOT + "call/",
                java.util.List.of(
                        "Origin: https://evil.example", "Content-Type: application/json", "Content-Length: 0"),
                new byte[0]);
        assertThat(answer.problem()).isEqualTo("403 csrf");
        byte[] two = "{\"fn\":\"nothing\"}".getBytes(StandardCharsets.US_ASCII);
        Answer several = rawCall(two, "Origin: https://evil.example", "Origin: http://" + base().getAuthority());
        assertThat(several.status()).isIn(400, 403);
    }

    @ParameterizedTest
    @CsvSource({
        "HTTPS://PARTNER.EXAMPLE",
        "https://partner.example:443",
        "https://partner.example/",
        "http://partner.example",
        "https://partner.example.evil.example",
        "https://evil.example?https://partner.example",
        "null",
        "*",
        "file://",
        "https://partner.example@evil.example",
        "https://evil.example#partner.example"
    })
    default void likeAnAllowedOrigin_isNoAllowedOrigin(String origin) {
        Answer answer = call(http().with("Origin", origin), "{\"fn\":\"nothing\"}");
        assertThat(answer.problem()).isEqualTo("403 csrf");
        assertThat(answer.header("Access-Control-Allow-Origin")).isEmpty();
    }
}
