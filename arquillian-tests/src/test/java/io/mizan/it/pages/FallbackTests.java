// SPDX-License-Identifier: Apache-2.0
package io.mizan.it.pages;

import static io.mizan.it.users.User.ADA;
import static org.assertj.core.api.Assertions.assertThat;

import io.mizan.it.http.Answer;
import io.mizan.it.http.Http;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What becomes of pages that are not rendered. */
interface FallbackTests {

    Http http();

    @ParameterizedTest
    @CsvSource({"throw, error", "exit, error", "die, broken", "loop, deadline"})
    default void renderingThatGoesWrong_leavesThePageToTheBrowser(String how, String reason) {
        Answer page = http().get("app/wrong?how=" + how);
        Answer told = http().another().basic(ADA).get("app/wrong?how=" + how);

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text())
                .contains("data-url=\"/app/wrong?how=" + how + "\"></div>", "House 1", "/pages/plain/wrong.js")
                .doesNotContain("secret of the inside");
        assertThat(page.header("Mizan-Render")).isEmpty();
        assertThat(page.header("ETag")).isEmpty();
        assertThat(told.header("Mizan-Render")).contains("fallback;reason=\"" + reason + "\"");
    }

    @Test
    default void componentThatSaysSo_givesTheStatus() {
        Answer missing = http().get("app/wrong?how=missing");
        assertThat(missing.status()).isEqualTo(404);
        assertThat(missing.text()).contains("no such house");
        assertThat(missing.header("Cache-Control")).contains("no-store");

        Answer away = http().get("app/wrong?how=away");
        assertThat(away.status()).isEqualTo(303);
        assertThat(away.header("Location").orElseThrow()).endsWith("/elsewhere");
    }

    /** WildFly as it is brought has no such address. */
    @Test
    default void figures_areShownWhereTheServerHasMetrics() {
        if (System.getProperty("arquillian.launch", "").equals("wildfly")) {
            assertThat(http().get("/metrics").text()).doesNotContain("mizan_pages_");
            return;
        }
        long rendered = figure("rendered");
        long errors = figure("fallbacks", "reason=\"error\"");
        long deadlines = figure("fallbacks", "reason=\"deadline\"");

        http().get("app/houses/5");
        http().get("app/wrong?how=throw");

        assertThat(figure("rendered")).isEqualTo(rendered + 1);
        assertThat(figure("fallbacks", "reason=\"error\"")).isEqualTo(errors + 1);
        assertThat(figure("fallbacks", "reason=\"deadline\"")).isEqualTo(deadlines);
        assertThat(figure("starts")).isGreaterThanOrEqualTo(2);
        for (String other : List.of("ready", "in_hand", "recycled")) {
            assertThat(figure(other)).as(other).isNotNegative();
        }
    }

    private long figure(String name, String... tags) {
        List<String> lines = http().get("/metrics")
                .text()
                .lines()
                .filter(line -> line.startsWith("mizan_pages_" + name) && line.contains("application=\"houses\""))
                .filter(line -> Stream.of(tags).allMatch(line::contains))
                .toList();
        assertThat(lines).as(name).hasSize(1);
        return (long) Double.parseDouble(lines.get(0).substring(lines.get(0).lastIndexOf(' ') + 1));
    }
}
