// SPDX-License-Identifier: Apache-2.0
package io.mizan.it.settings;

import static org.assertj.core.api.Assertions.assertThat;

import io.mizan.contract.declared.ReflectionSource;
import io.mizan.contract.kdl.ContractHash;
import io.mizan.contract.reader.ContractReader;
import io.mizan.it.http.Answer;
import io.mizan.it.http.Http;
import io.mizan.it.neighbour.app.GreetingContext;
import io.mizan.it.neighbour.app.Greetings;
import io.mizan.it.server.ServerTest;
import io.mizan.it.server.Wars;
import java.util.List;
import java.util.Map;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;

/** An application on a developer's machine, and a page of the very same contract. */
class DevelopmentIT extends ServerTest {
    private static final String FETCH = "api/mizan/ctx/greeting/";

    @Deployment(testable = false)
    static WebArchive war() {
        return Wars.of("development", Greetings.class, GreetingContext.class, GreeterChannel.class)
                .settings(Map.of("mizan.mode", "development", "mizan.http.shared-max-age", "0"))
                .build();
    }

    @Test
    void sharedAnswer_isSharedForNoTime() {
        Answer answer = http.get(FETCH);
        assertThat(answer.all("Cache-Control")).containsExactly("public, max-age=0");
        assertThat(answer.all("Cache-Groups")).containsExactly("\"*\", \"greeting\"");
        assertThat(answer.all("CDN-Cache-Control")).containsExactly("no-store");
    }

    @Test
    void everyFetch_saysWhereItCameFrom() {
        assertThat(http.get(FETCH).all("Cache-Status")).containsExactly("mizan; fwd=miss");
        assertThat(http.get(FETCH + "?x").all("Cache-Status")).containsExactly("mizan; fwd=miss");
        assertThat(http.with("If-None-Match", "*").get(FETCH).all("Cache-Status"))
                .containsExactly("mizan; fwd=miss");
    }

    @Test
    void pageOfThisContract_isNeverStale() {
        Http page = http.with("X-Mizan-Contract", hash());
        assertThat(call(page, "{\"fn\":\"no_such\"}").problem()).isEqualTo("404 not_found");
        assertThat(call(page, "{\"fn\":\"greet\"}").problem()).isEqualTo("400 invalid_parameter");
        assertThat(call(page, "{").problem()).isEqualTo("400 malformed");
        assertThat(page.get("api/mizan/ctx/nothing/").problem()).isEqualTo("404 not_found");
        assertThat(page.get(FETCH + "?gone=1").status()).isEqualTo(200);
        Http other = http.with("X-Mizan-Contract", hash().toLowerCase(java.util.Locale.ROOT) + "x");
        assertThat(call(other, "{\"fn\":\"no_such\"}").problem()).isEqualTo("409 stale_client");
    }

    @Test
    void contract_canBeRead() {
        Answer answer = http.get("api/mizan/mizan.kdl");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.all("Content-Type"))
                .singleElement()
                .asString()
                .isEqualToIgnoringCase("text/plain;charset=utf-8");
        assertThat(answer.all("Cache-Control")).containsExactly("no-store");
        assertThat(answer.text())
                .startsWith("/- kdl-version 2\n")
                .contains("context \"greeting\"", "channel \"greeters\"");
        assertThat(http.with("Sec-Fetch-Site", "cross-site")
                        .get("api/mizan/mizan.kdl")
                        .problem())
                .isEqualTo("403 csrf");
    }

    /** As a build that sees the same classes writes it into its pages. */
    private static String hash() {
        return ContractHash.of(new ContractReader(new ReflectionSource(DevelopmentIT.class.getClassLoader()))
                .read(List.of(Greetings.class.getName(), GreeterChannel.class.getName()))
                .contract());
    }

    private static Answer call(Http page, String body) {
        return page.post("api/mizan/call/", body);
    }
}
