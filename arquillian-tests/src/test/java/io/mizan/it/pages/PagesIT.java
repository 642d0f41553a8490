// SPDX-License-Identifier: Apache-2.0
package io.mizan.it.pages;

import static io.mizan.it.users.User.ADA;
import static io.mizan.it.users.User.BOB;
import static org.assertj.core.api.Assertions.assertThat;

import io.mizan.it.http.Answer;
import io.mizan.it.http.Http;
import io.mizan.it.pages.app.Houses;
import io.mizan.it.server.ServerTest;
import io.mizan.it.server.Wars;
import io.mizan.it.users.User;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A page is a Java return value: what a browser gets of it. */
class PagesIT extends ServerTest implements FallbackTests {

    private static final Pattern DATA = Pattern.compile("<script [^>]*id=\"mizan-data\"[^>]*>(.*?)</script>");
    private static final String EVIL = "</script><!--\u2028<img src=x onerror=alert(1)>";

    @Deployment(testable = false)
    static WebArchive war() {
        return Wars.of("pages")
                .pages()
                .basicLogin()
                .settings(Map.of(
                        "mizan.application",
                        "houses",
                        "mizan.ssr.bun",
                        Wars.bun(),
                        "mizan.ssr.deadline",
                        "PT4S",
                        "mizan.ssr.sources",
                        Sources.copy().folder().toString(),
                        "mizan.ssr.staff-role",
                        "staff"))
                .build()
                .addPackage(Houses.class.getPackage());
    }

    @Test
    void page_isRenderedWithItsData() {
        Answer page = http.get("app/houses/5?x=%3C1%3E");

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.header("Content-Type").orElseThrow()).isEqualToIgnoringCase("text/html;charset=utf-8");
        assertThat(page.header("X-Content-Type-Options")).contains("nosniff");
        assertThat(page.text())
                .startsWith("<!doctype html>\n<html lang=\"en\">")
                .contains("<p>house {\"house_id\":\"5\"} {\"house_name\":\"House 5\"}</p>")
                .contains("data-at=\"/pages|/app/houses/5?x=%3C1%3E|en\"")
                .contains("<script type=\"module\" src=\"/pages/plain/house.js\"></script>");
        assertThat(data(page))
                .contains(
                        "\"context\":\"house\",\"data\":{\"house_name\":\"House 5\"}",
                        "\"params\":{\"house_id\":\"5\"}");
        assertThat(etag(page, "house_name"))
                .isEqualTo(http.get("api/mizan/ctx/house/?house_id=5").header("ETag"));
    }

    @Test
    void page_thatAsksWithParametersOfAFunctionsOwn_hasWhatTheSameFetchBrings() {
        Answer page = http.get("app/streets/Elm?number=5");

        assertThat(data(page))
                .contains("\"data\":{\"street_name\":\"Elm\",\"street_number\":\"Elm 5\"}")
                .contains("\"params\":{\"name\":\"Elm\",\"number\":\"5\"}");
        assertThat(etag(page, "street_name"))
                .isEqualTo(http.get("api/mizan/ctx/street/?name=Elm&number=5").header("ETag"));
        assertThat(http.get("app/streets/Elm?number=five").problem()).isEqualTo("400 invalid_parameter");
    }

    @Test
    void page_ofContextsForEveryone_isSharedAndPurgedWithEachOfThem() {
        Answer page = http.get("app/houses/7");

        assertThat(page.header("Cache-Control").orElseThrow()).startsWith("public, max-age=0, s-maxage=");
        assertThat(page.header("Cache-Groups"))
                .contains("\"*\", \"house\", \"house;house_id=7\", \"street\", \"street;name=Main\"");
        assertThat(page.header("X-Mizan-Caller")).isEmpty();
        assertThat(data(page)).doesNotContain("caller");
    }

    @Test
    void page_thatHasNotChanged_is304() {
        String tag = http.get("app/houses/8").header("ETag").orElseThrow();

        Answer again = http.with("If-None-Match", tag).get("app/houses/8");

        assertThat(again.status()).isEqualTo(304);
        assertThat(again.header("Cache-Groups")).isPresent();
        http.post("api/mizan/call/", "{\"fn\":\"rename_house\",\"args\":{\"house_id\":8,\"name\":\"New\"}}");
        Answer renamed = http.with("If-None-Match", tag).get("app/houses/8");
        assertThat(renamed.status()).isEqualTo(200);
        assertThat(renamed.text()).contains("{\"house_name\":\"New\"}</p>");
    }

    @Test
    void page_askedForByAnotherSpelling_isPrivate() {
        assertThat(http.get("app/houses/7?x=1").header("Cache-Control")).contains("private, no-cache");
        assertThat(http.get("app/houses/07").header("Cache-Control")).contains("private, no-cache");
    }

    @Test
    void page_withNonce_isPrivateAndCarriesItOnEveryScript() {
        Answer page = http.get("app/nonce/5");

        assertThat(page.header("Cache-Control")).contains("private, no-cache");
        assertThat(page.text().split("<script", -1)).hasSize(3);
        assertThat(page.text().split("<script[^>]* nonce=\"bm9uY2U=\"", -1)).hasSize(3);
    }

    @Test
    void usersInTurn_getTheirOwnPages() throws Exception {
        List<CompletableFuture<Void>> browsers = new ArrayList<>();
        for (User user : List.of(ADA, BOB, ADA, BOB)) {
            Http browser = http.another().basic(user);
            browsers.add(CompletableFuture.runAsync(() -> {
                for (int i = 0; i < 25; i++) {
                    Answer page = browser.get("app/keys");
                    assertThat(page.text()).contains("keys of " + user.login());
                    for (User other : User.values()) {
                        assertThat(other == user || !page.text().contains("keys of " + other.login()))
                                .isTrue();
                    }
                    assertThat(page.header("Cache-Control")).contains("private, no-cache");
                    assertThat(data(page))
                            .contains("\"caller\":\""
                                    + page.header("X-Mizan-Caller").orElseThrow() + "\"");
                }
            }));
        }
        for (CompletableFuture<Void> browser : browsers) {
            browser.get();
        }
    }

    @Test
    void page_withPrivateData_isPrivateWhateverTheMethodSays() {
        Answer shared = http.basic(ADA).get("app/houses/5/keys");
        assertThat(shared.text()).contains("keys of ada");
        assertThat(shared.header("Cache-Control")).contains("private, no-cache");
        assertThat(shared.header("Cache-Groups")).isEmpty();

        Answer entity = http.basic(ADA).get("app/entity");
        assertThat(entity.status()).isEqualTo(203);
        assertThat(entity.header("Cache-Control")).contains("private, no-cache");
        assertThat(entity.header("X-More")).contains("yes");
    }

    @Test
    void contextThatTheCallerMayNotRead_isTheAnswer() {
        Answer nobody = http.get("app/keys");
        Answer other = http.another().basic(BOB).get("app/plans/5");
        Answer staff = http.another().basic(ADA).get("app/plans/5");

        assertThat(nobody.problem()).isEqualTo("401 unauthenticated");
        assertThat(nobody.header("WWW-Authenticate")).isPresent();
        assertThat(other.problem()).isEqualTo("403 forbidden");
        assertThat(other.text()).doesNotContain("plans of", "House 1");
        assertThat(List.of(nobody, other))
                .allMatch(a -> a.header("Cache-Control").orElse("").contains("no-store"));
        assertThat(staff.text()).contains("plans of 5");
    }

    @Test
    void contextThatIsNotThere_isTheAnswer() {
        assertThat(http.get("app/houses/404").problem()).isEqualTo("404 not_found");
    }

    @Test
    void answerToAnUnsafeMethod_isNotStored() {
        Answer sent = http.send("POST", "app/sent");

        assertThat(sent.status()).isEqualTo(422);
        assertThat(sent.header("Cache-Control")).contains("no-store");
        assertThat(sent.text()).contains("House 1");
    }

    @Test
    void head_hasTheFieldsOfGet() {
        Answer head = http.head("app/houses/7");

        assertThat(head.status()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
        assertThat(head.header("ETag")).isEqualTo(http.get("app/houses/7").header("ETag"));
        assertThat(http.head("app/slow").status()).isEqualTo(200);
    }

    @Test
    void sources_areOutOfSightOutsideOfDevelopment() {
        assertThat(http.get("app/shared/5/developed").problem()).isEqualTo("404 not_found");
        assertThat(http.get("app/houses/5").text()).doesNotContain("http://127.0.0.1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"../House.mjs", "/House.mjs", "plain/../plain/House.mjs", "House.mjs%00", "%2548ouse.mjs", "x"})
    void nameFromAnybody_isNoPageAndNoPath(String name) {
        assertThat(http.get("app/named?page=" + name).problem()).isEqualTo("404 not_found");
    }

    @Test
    void textFromAnybody_isText() {
        Answer page = http.get("app/named?page=House.mjs&title=" + URLEncoder.encode(EVIL, StandardCharsets.UTF_8));

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text())
                .contains("<title>&lt;/script&gt;&lt;!--\u2028&lt;img src=x onerror=alert(1)&gt;</title>")
                .doesNotContain("<img");
        assertThat(data(page)).contains("\\u003c/script\\u003e\\u003c!--\\u2028");
    }

    @Test
    void pageSentAsItComes_beginsBeforeItsEndIsThere() throws IOException {
        http.get("app/houses/1");
        try (InputStream in = base.resolve("app/slow").toURL().openStream()) {
            long from = System.nanoTime();
            String first = readTo(in, "at once");
            Duration beginning = Duration.ofNanos(System.nanoTime() - from);
            String rest = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            Duration whole = Duration.ofNanos(System.nanoTime() - from);

            assertThat(first).contains("<title>Slow</title>", " data-streamed><p>at once");
            assertThat(rest)
                    .contains("<p>later</p></div><script type=\"application/json\" id=\"mizan-end\">", "House 1");
            assertThat(whole.minus(beginning)).isGreaterThan(Duration.ofMillis(600));
        }
    }

    private static String readTo(InputStream in, String end) throws IOException {
        StringBuilder read = new StringBuilder();
        for (int b = in.read(); b >= 0; b = in.read()) {
            read.append((char) b);
            if (read.toString().endsWith(end)) {
                return read.toString();
            }
        }
        return read.toString();
    }

    private static String data(Answer page) {
        Matcher data = DATA.matcher(page.text());
        assertThat(data.find()).as(page.toString()).isTrue();
        return data.group(1);
    }

    private static java.util.Optional<String> etag(Answer page, String member) {
        Matcher etag = Pattern.compile(member + "[^}]*\\},\"etag\":\"\\\\(\"[^\"]*)\\\\\"")
                .matcher(data(page));
        return etag.find() ? java.util.Optional.of(etag.group(1) + "\"") : java.util.Optional.empty();
    }
}
