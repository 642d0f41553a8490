// SPDX-License-Identifier: Apache-2.0
package io.mizan.it.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import io.mizan.it.http.Answer;
import io.mizan.it.http.Http;
import io.mizan.it.users.User;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
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
        return vectorFile()
                .filter(v -> !v.getPayload().containsKey("handshake"))
                .filter(v -> !v.getPayload().containsKey("origins"));
    }

    static Stream<Named<JsonObject>> vectorFile() throws IOException {
        Path file = Path.of(System.getProperty("mizan.conformance", "../conformance/vectors"), "forgery.json");
        try (var reader = Json.createReader(Files.newBufferedReader(file))) {
            return reader.readArray().getValuesAs(JsonObject.class).stream().map(v -> Named.of(v.toString(), v));
        }
    }

    @ParameterizedTest
    @MethodSource("vectors")
    default void vector_holdsForCallsFetchesAndPages(JsonObject vector) {
        Http browser = browser(http().another(), vector, base());
        String method = vector.getString("method");
        boolean allowed = vector.getBoolean("allowed");
        boolean safe = method.equals("GET") || method.equals("HEAD") || method.equals("OPTIONS");
        if (safe) {
            judged(browser.send(method, ROOT + "ctx/item_list/"), allowed);
        } else if (method.equals("POST")) {
            judged(call(browser, "{\"fn\":\"nothing\"}"), allowed);
        }
        judged(browser.send(method, "app/thing", "text/plain", new byte[0]), allowed);
    }

    static Http browser(Http somebody, JsonObject vector, URI base) {
        Http browser = vector.getBoolean("session") ? somebody.login(User.ADA) : somebody;
        if (vector.getBoolean("bearer", false)) {
            browser = browser.bearer(Tokens.good());
        }
        for (var field :
                Map.of("Origin", "origin", "Sec-Fetch-Site", "sec_fetch_site").entrySet()) {
            if (vector.get(field.getValue()) instanceof JsonString value) {
                browser = browser.with(field.getKey(), here(value.getString(), base));
            }
        }
        return browser;
    }

    /** The vectors' own origin is this server's: the same scheme, host and port; another scheme; a host below it. */
    private static String here(String value, URI base) {
        return switch (value) {
            case "https://clinic.example" -> "http://" + base.getAuthority();
            case "http://clinic.example" -> "https://" + base.getAuthority();
            case "https://sub.clinic.example" -> "http://sub." + base.getAuthority();
            default -> value;
        };
    }

    static void judged(Answer answer, boolean allowed) {
        if (allowed) {
            assertThat(answer.status()).as("%s", answer).isBetween(200, 299);
        } else {
            assertThat(Protocol.problem(answer)).isEqualTo("403 csrf");
            assertThat(answer.header("Cache-Control")).hasValue("no-store");
            assertThat(answer.header("Content-Type")).hasValue("application/problem+json");
        }
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
        judged(ada.get(ROOT + "ctx/mine/"), allowed);
        judged(ada.get(ROOT + "ctx/item_list/"), true);
        if (site != null) {
            judged(
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
        assertThat(Protocol.problem(answer)).isEqualTo("403 csrf");
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
        assertThat(Protocol.problem(answer)).isEqualTo("403 csrf");
        assertThat(answer.header("Access-Control-Allow-Origin")).isEmpty();
    }
}
