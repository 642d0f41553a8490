// SPDX-License-Identifier: Apache-2.0
package io.mizan.impl.rs;

import static org.assertj.core.api.Assertions.assertThat;

import io.mizan.app.Application;
import io.mizan.contract.header.CacheGroups;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CorsTest {
    private static final String READER = "https://reader.example";
    private static final String PARTNER = "https://partner.example";

    private static Cors cors(String readers, String partners) {
        return Application.alone(
                Cors.class, Map.of("mizan.cors.allowed-origins", readers, "mizan.csrf.allowed-origins", partners));
    }

    private static Incoming from(String origin) {
        return Asked.get("/ctx/shop/", "Origin", origin);
    }

    private static Optional<Outgoing> preflight(Cors cors, String method, String... headers) {
        return cors.preflight(Asked.of(method, "/call/", headers));
    }

    private static List<String> values(Outgoing out, String field) {
        return out.fields().stream()
                .filter(f -> f.getKey().equals(field))
                .map(Map.Entry::getValue)
                .toList();
    }

    private static Outgoing shared() {
        return Outgoing.json(new byte[0]).field(CacheGroups.GROUPS, "\"*\"");
    }

    @Test
    void nothingSet_saysNothing() {
        Outgoing out = Outgoing.empty(200);
        assertThat(cors("", "").allow(out, from(READER))).isFalse();
        assertThat(out.fields()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        READER + ", true, false",
        PARTNER + ", true, true",
        "https://other.example, false, false",
        "null, false, false",
        "https://READER.example, false, false",
        "http://reader.example, false, false"
    })
    void privateAnswer_isForOriginsOfTheList(String origin, boolean reads, boolean withSession) {
        Outgoing out = Outgoing.empty(200);
        assertThat(cors(READER + "," + PARTNER, PARTNER).allow(out, from(origin)))
                .isEqualTo(reads);
        assertThat(values(out, "Access-Control-Allow-Origin")).isEqualTo(reads ? List.of(origin) : List.of());
        assertThat(values(out, "Access-Control-Allow-Credentials"))
                .isEqualTo(withSession ? List.of("true") : List.of());
        assertThat(values(out, "Vary")).containsExactly("Origin");
    }

    @Test
    void sharedAnswer_dependsOnNoOrigin() {
        for (Incoming request : List.of(from(READER), from("https://other.example"), Asked.get("/ctx/shop/"))) {
            Outgoing some = shared();
            assertThat(cors(READER, READER).allow(some, request)).isFalse();
            assertThat(some.fields()).isEqualTo(shared().fields());
            Outgoing all = shared();
            assertThat(cors("*", READER).allow(all, request)).isTrue();
            assertThat(values(all, "Access-Control-Allow-Origin")).containsExactly("*");
            assertThat(all.has("Vary")).isFalse();
            assertThat(all.has("Access-Control-Allow-Credentials")).isFalse();
        }
    }

    @Test
    void preflight_isAnsweredForOriginsOfTheListAlone() {
        Cors cors = cors(READER, "");
        Outgoing answer = preflight(cors, "OPTIONS", "Origin", READER, "Access-Control-Request-Method", "POST")
                .orElseThrow();
        assertThat(answer.status()).isEqualTo(204);
        assertThat(values(answer, "Access-Control-Allow-Headers").get(0)).contains("X-Mizan-Contract", "X-Mizan-Token");
        assertThat(preflight(cors, "OPTIONS", "Origin", PARTNER, "Access-Control-Request-Method", "POST"))
                .isEmpty();
        assertThat(preflight(cors, "OPTIONS", "Origin", READER)).isEmpty();
        assertThat(preflight(cors, "POST", "Origin", READER, "Access-Control-Request-Method", "POST"))
                .isEmpty();
    }
}
