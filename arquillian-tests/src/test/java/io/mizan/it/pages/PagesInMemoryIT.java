// SPDX-License-Identifier: Apache-2.0
package io.mizan.it.pages;

import static io.mizan.it.users.User.ADA;
import static org.assertj.core.api.Assertions.assertThat;

import io.mizan.it.http.Answer;
import io.mizan.it.http.Http;
import io.mizan.it.pages.app.Houses;
import io.mizan.it.server.ServerTest;
import io.mizan.it.server.Wars;
import java.util.List;
import java.util.Map;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A page that everyone may see is rendered once for each state of what it shows. */
class PagesInMemoryIT extends ServerTest implements WorkerFilesTests {

    @Deployment(testable = false)
    static WebArchive war() {
        return Wars.of("kept-pages")
                .pages()
                .cache()
                .basicLogin()
                .settings(Map.of(
                        "mizan.ssr.bun", Wars.bun(),
                        "mizan.ssr.deadline", "PT4S",
                        "mizan.ssr.staff-role", "staff",
                        "mizan.http.cache-status", "true"))
                .build()
                .addPackage(Houses.class.getPackage());
    }

    @Test
    void page_isRenderedOnceForEverybody() {
        Answer first = http.get("app/houses/20");
        Answer second = http.another().get("app/houses/20");
        String tag = first.header("ETag").orElseThrow();

        assertThat(source(first)).isEqualTo("mizan; fwd=miss; stored");
        assertThat(source(second)).isEqualTo("mizan; hit");
        assertThat(second.text()).isEqualTo(first.text()).contains("<p>house {\"house_id\":\"20\"}");
        for (String field : List.of("Content-Type", "ETag", "Cache-Control", "Cache-Groups")) {
            assertThat(second.header(field)).as(field).isPresent().isEqualTo(first.header(field));
        }
        assertThat(http.with("If-None-Match", tag).get("app/houses/20").status())
                .isEqualTo(304);
        assertThat(source(http.head("app/houses/20"))).isEqualTo("mizan; hit");
    }

    @Test
    void pages_areKeptApart() {
        http.get("app/houses/21");
        Answer other = http.get("app/houses/22");

        assertThat(source(other)).isEqualTo("mizan; fwd=miss; stored");
        assertThat(other.text()).contains("House 22").doesNotContain("House 21");
    }

    @Test
    void pageWithOtherProps_isAnotherDocument() {
        String page = "app/shared/25/counted";
        http.get(page);
        Answer seldom = http.get(page);
        Answer often = http.get(page);

        assertThat(source(seldom)).isEqualTo("mizan; hit");
        assertThat(seldom.text()).contains("{&quot;often&quot;:false}");
        assertThat(source(often)).isEqualTo("mizan; fwd=miss; stored");
        assertThat(often.text()).contains("{&quot;often&quot;:true}");
        assertThat(source(http.get(page))).isEqualTo("mizan; hit");
    }

    @ParameterizedTest
    @CsvSource({
        "23, '{\"fn\":\"rename_house\",\"args\":{\"house_id\":23,\"name\":\"Old Mill\"}}', Old Mill",
        "24, '{\"fn\":\"rename_street\",\"args\":{\"name\":\"Main\",\"to\":\"High Street\"}}', High Street"
    })
    void mutationOfAnyOfItsContexts_hasItRenderedAnew(int house, String call, String shown) {
        String page = "app/houses/" + house;
        http.get(page);
        assertThat(source(http.get(page))).isEqualTo("mizan; hit");

        assertThat(http.post("api/mizan/call/", call).status()).isEqualTo(200);

        Answer renamed = http.get(page);
        assertThat(source(renamed)).isEqualTo("mizan; fwd=miss; stored");
        assertThat(renamed.text()).contains(shown);
        assertThat(source(http.get(page))).isEqualTo("mizan; hit");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "app/houses/30?x=1",
                "app/houses/30/keys",
                "app/nonce/30",
                "app/shared/30/streamed",
                "app/shared/30/other",
                "app/shared/30/never"
            })
    void pageThatIsNotForEverybodyOrNotWhole_isRenderedEachTime(String page) {
        Http ada = http.basic(ADA);
        ada.get(page);
        Answer again = ada.get(page);

        assertThat(again.status()).isLessThan(300);
        assertThat(again.header("Cache-Status")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"31, throw, 200", "32, missing, 404"})
    void pageThatWasNotRendered_isTriedAgain(int house, String how, int status) {
        String page = "app/shared/" + house + "/doubtful";
        rename(house, how);
        for (int i = 0; i < 2; i++) {
            Answer wrong = http.get(page);
            assertThat(wrong.status()).isEqualTo(status);
            assertThat(wrong.text()).doesNotContain("all is well");
            assertThat(wrong.header("Cache-Status")).isEmpty();
        }

        rename(house, "mended");

        assertThat(http.get(page).text()).contains("all is well");
        assertThat(source(http.get(page))).isEqualTo("mizan; hit");
    }

    private void rename(int house, String name) {
        String call = "{\"fn\":\"rename_house\",\"args\":{\"house_id\":" + house + ",\"name\":\"" + name + "\"}}";
        assertThat(http.post("api/mizan/call/", call).status()).isEqualTo(200);
    }

    private static String source(Answer answer) {
        return answer.header("Cache-Status").orElse("");
    }
}
