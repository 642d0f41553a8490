// SPDX-License-Identifier: Apache-2.0
package io.mizan.it.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import io.mizan.it.http.Answer;
import io.mizan.it.http.Http;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;

/** The vectors of {@code forgery.json}, sent to a server. */
public final class Vectors {
    private Vectors() {}

    /** All of them; from another folder where {@code -Dmizan.conformance} names one. */
    public static Stream<Named<JsonObject>> forgery() throws IOException {
        Path file = Path.of(System.getProperty("mizan.conformance", "../conformance/vectors"), "forgery.json");
        try (var reader = Json.createReader(Files.newBufferedReader(file))) {
            return reader.readArray().getValuesAs(JsonObject.class).stream().map(v -> Named.of(v.toString(), v));
        }
    }

    /** A browser that sends what the vector says. */
    public static Http as(Http somebody, JsonObject vector, URI base) {
        Http browser = somebody;
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

    /** Checks that a request went on, or was refused as one that may be forged. */
    public static void judged(Answer answer, boolean allowed) {
        if (allowed) {
            assertThat(answer.status()).as("%s", answer).isBetween(200, 299);
        } else {
            assertThat(answer.problem()).isEqualTo("403 csrf");
            assertThat(answer.header("Cache-Control")).hasValue("no-store");
            assertThat(answer.header("Content-Type")).hasValue("application/problem+json");
        }
    }
}
