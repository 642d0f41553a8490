// SPDX-License-Identifier: Apache-2.0
package io.mizan.impl.rs;

import static org.assertj.core.api.Assertions.assertThat;

import io.mizan.app.Application;
import io.mizan.app.shop.Shelves;
import io.mizan.contract.header.EntityTag;
import io.mizan.impl.auth.Refused.Reason;
import io.mizan.impl.problem.ProblemCodes;
import io.mizan.impl.problem.ProblemDetails;
import io.mizan.impl.registry.BoundContext.Instance;
import io.mizan.impl.registry.Registry;
import io.mizan.spi.ContextCache.Answer;
import io.mizan.spi.ContextCache.Body;
import io.mizan.spi.ContextCache.Source;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The three caching answers, and no fourth. */
class AnswersTest {
    private static final byte[] BYTES = {'{', '}'};
    private static final String ETAG = EntityTag.of(BYTES);
    private static final String HALL = "/ctx/hall/?hall=east";

    private static Map<String, String> fields(
            Map<String, String> settings, Incoming request, String context, boolean complete, Source source)
            throws Exception {
        try (Application shop = Application.of(settings, Shelves.class)) {
            Map<String, List<String>> query = context.equals("hall") ? Map.of("hall", List.of("east")) : Map.of();
            Instance instance =
                    shop.get(Registry.class).context(context).orElseThrow().instance(query);
            Outgoing out = shop.get(Answers.class)
                    .fetched(request, instance, Answer.of(new Body(BYTES, ETAG, complete), source, "lease"));
            Map<String, String> fields = new TreeMap<>();
            out.fields().forEach(f -> fields.put(f.getKey(), f.getValue()));
            fields.put("status", String.valueOf(out.status()));
            if (out.type() != null) {
                fields.put("Content-Type", out.type());
            }
            return fields;
        }
    }

    private static Map<String, String> fields(Map<String, String> settings, Incoming request) throws Exception {
        return fields(settings, request, "hall", true, Source.MISS);
    }

    @ParameterizedTest
    @CsvSource({"31536000, ', s-maxage=31536000'", "60, ', s-maxage=60'", "0, ''"})
    void shared_isKeptAsLongAsIsSet(String age, String written) throws Exception {
        assertThat(fields(Map.of("mizan.http.shared-max-age", age), Asked.get(HALL)))
                .containsEntry("Cache-Control", "public, max-age=0" + written)
                .containsEntry("Cache-Groups", "\"*\", \"hall\", \"hall;hall=east\"")
                .containsEntry("CDN-Cache-Control", "no-store")
                .containsEntry("Surrogate-Control", "no-store")
                .containsEntry("X-Accel-Expires", "0")
                .containsEntry("ETag", ETAG)
                .doesNotContainKey("Cache-Status");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/ctx/hall?hall=east", "/ctx/hall/?hall=%65ast", "/ctx/hall/?hall=east&x", "/ctx/hall/?"})
    void otherSpelling_isPrivate(String target) throws Exception {
        assertThat(fields(Map.of(), Asked.get(target)))
                .containsEntry("Cache-Control", "private, no-cache")
                .containsEntry("ETag", ETAG)
                .doesNotContainKeys("Cache-Groups", "CDN-Cache-Control");
    }

    @Test
    void requestThatMayBeGivenACookie_isPrivate() throws Exception {
        assertThat(fields(Map.of(), Asked.get(HALL, "Authorization", "Basic YTpi")))
                .containsEntry("Cache-Control", "private, no-cache");
    }

    @Test
    void guardedContext_isPrivate() throws Exception {
        assertThat(fields(Map.of(), Asked.get("/ctx/basket/"), "basket", true, Source.MISS))
                .containsEntry("Cache-Control", "private, no-cache");
    }

    @Test
    void partialAnswer_isKeptNowhere() throws Exception {
        assertThat(fields(Map.of(), Asked.get(HALL, "If-None-Match", "*"), "hall", false, Source.MISS))
                .containsEntry("status", "200")
                .containsEntry("Cache-Control", "no-store")
                .doesNotContainKeys("ETag", "Cache-Groups");
    }

    @ParameterizedTest
    @CsvSource({"*, 304", "same, 304", "'\"x\", W/same', 304", "'\"x\"', 200", "'', 200"})
    void knownTag_isNotSentAgain(String names, String status) throws Exception {
        Map<String, String> fields = fields(Map.of(), Asked.get(HALL, "If-None-Match", names.replace("same", ETAG)));
        assertThat(fields)
                .containsEntry("status", status)
                .containsEntry("ETag", ETAG)
                .containsKey("Cache-Groups");
        assertThat(fields.containsKey("Content-Type")).isEqualTo(status.equals("200"));
    }

    @ParameterizedTest
    @CsvSource({
        "HIT, mizan; hit",
        "STORED, mizan; fwd=miss; stored",
        "MISS, mizan; fwd=miss",
        "BYPASS, mizan; fwd=bypass; detail=lease"
    })
    void cacheStatus_isToldWhereItIsWanted(Source source, String status) throws Exception {
        for (String setting : List.of("mizan.mode=development", "mizan.http.cache-status=true")) {
            String[] pair = setting.split("=", 2);
            assertThat(fields(Map.of(pair[0], pair[1]), Asked.get(HALL), "hall", true, source))
                    .containsEntry("Cache-Status", status);
        }
    }

    @Test
    void unauthenticated_saysHowToDoBetter() {
        ProblemDetails problem = ProblemDetails.of(ProblemCodes.UNAUTHENTICATED, "log in");
        assertThat(new Answers().problem(problem, Optional.of(Reason.NOBODY)).fields())
                .contains(Map.entry("WWW-Authenticate", "Bearer"));
        assertThat(new Answers().problem(problem, Optional.of(Reason.TOKEN)).fields())
                .contains(Map.entry("WWW-Authenticate", "Bearer error=\"invalid_token\""))
                .contains(Map.entry("Cache-Control", "no-store"));
    }
}
