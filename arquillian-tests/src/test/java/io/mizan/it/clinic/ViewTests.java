// SPDX-License-Identifier: Apache-2.0
package io.mizan.it.clinic;

import static io.mizan.it.clinic.app.Ending.CHECKED;
import static io.mizan.it.clinic.app.Ending.RETURN;
import static io.mizan.it.clinic.app.Ending.ROLLBACK_ONLY;
import static io.mizan.it.clinic.app.Ending.RUNTIME;
import static io.mizan.it.users.User.ADA;
import static io.mizan.it.users.User.BOB;
import static io.mizan.it.users.User.EVE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.mizan.it.clinic.app.Ending;
import io.mizan.it.http.Answer;
import io.mizan.it.http.Http;
import java.net.URLDecoder;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The view path: resource methods of an application's own (protocol, sections 3, 5 and 12). */
interface ViewTests extends ClinicTest {

    /** A CDI bean's pages and an EJB's. */
    List<String> PAGES = List.of("app/owners/", "app/ejb-owners/");

    @Test
    default void redirect_tellsInHeaderAndCookie() {
        for (String page : PAGES) {
            long owner = newOwner();

            Answer answer = rename(http().another(), page, owner, "renamed " + owner, RETURN);

            assertThat(answer.status()).as(page + answer).isEqualTo(303);
            assertThat(answer.header("Location").orElseThrow()).endsWith(page + owner);
            assertThat(answer.header("Cache-Control").orElseThrow()).startsWith("no-store"); // Liberty adds to it
            assertThat(answer.header("X-Mizan-Invalidate")).contains("owner;owner_id=" + owner);
            assertThat(answer.header("Cache-Group-Invalidation")).contains("\"owner;owner_id=" + owner + "\"");
            assertThat(cookie(answer)).isEqualTo("owner;owner_id=" + owner);
            assertThat(told()).containsExactly("owner;owner_id=" + owner);
            assertThat(seen()).containsExactly("renamed " + owner);
        }
    }

    @Test
    default void cookie_isJoinedWithWhatTheRequestBrought() {
        long first = newOwner();
        long second = newOwner();
        Http browser = http().another();
        rename(browser, "app/owners/", first, "a" + first, RETURN);
        assertThat(cookie(rename(browser, "app/owners/", second, "b" + second, RETURN)))
                .isEqualTo("owner;owner_id=" + first + ", owner;owner_id=" + second);
        assertThat(cookie(browser.send("POST", "app/owners/" + first + "/all"))).isEqualTo("*");
        Http broken = http().another().with("Cookie", "mizan_invalidate=%25%25%22");
        assertThat(cookie(rename(broken, "app/owners/", second, "c" + second, RETURN)))
                .isEqualTo("*");
    }

    @Test
    default void page_tellsInTheHeaderAlone() {
        long owner = newOwner();
        Answer answer = form(http(), "app/owners/" + owner + "/html", "name=page" + owner);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text()).isEqualTo("<h1>page" + owner + "</h1>");
        assertThat(answer.header("Content-Type").orElseThrow()).startsWith("text/html");
        assertThat(answer.header("X-Mizan-Invalidate")).contains("owner;owner_id=" + owner);
        assertThat(answer.header("Cache-Control")).contains("no-store");
        assertThat(answer.all("Set-Cookie")).noneMatch(c -> c.contains("mizan_invalidate"));
    }

    @Test
    default void whatWasRolledBack_isNotTold() {
        for (String page : PAGES) {
            for (Ending ending : List.of(ROLLBACK_ONLY, RUNTIME)) {
                long owner = newOwner();

                Answer answer = rename(http(), page, owner, "x" + owner, ending);

                assertThat(answer.status()).as(page + answer).isIn(303, 503);
                assertThat(answer.header("X-Mizan-Invalidate")).isEmpty();
                assertThat(answer.all("Set-Cookie")).noneMatch(c -> c.contains("mizan_invalidate"));
                assertThat(told()).isEmpty();
            }
        }
    }

    @Test
    default void ownMapper_isUntouchedAndTheHeaderIsThere() {
        for (String page : PAGES) {
            long owner = newOwner();
            Answer full = rename(http(), page, owner, "full " + owner, CHECKED);
            assertThat(full.status()).as(page).isEqualTo(409);
            assertThat(full.text()).isEqualTo("the clinic is full");
            assertThat(full.header("X-Mizan-Invalidate")).contains("owner;owner_id=" + owner);
            assertThat(nameOf(owner)).isEqualTo("full " + owner);
        }
        for (String page : PAGES) {
            Answer closed = rename(http(), page, newOwner(), "closed", RUNTIME);
            assertThat(closed.status()).as(page).isEqualTo(503);
            assertThat(closed.text()).isEqualTo("the clinic is closed");
        }
    }

    @Test
    default void sharedPage_isTheSameForEverybody() {
        long owner = newOwner();
        String address = "app/shared/owners/" + owner;
        for (Http browser : List.of(http(), session(ADA).http(), bearer(BOB).http())) {
            Answer page = browser.get(address);
            assertThat(page.status()).as(page.toString()).isEqualTo(200);
            assertThat(page.text()).isEqualTo("<h1>" + nameOf(owner) + "</h1>");
            assertThat(page.header("Cache-Control").orElseThrow()).startsWith("public");
            assertThat(page.header("Cache-Groups")).contains("\"*\", \"owner\", \"owner;owner_id=" + owner + "\"");
            assertThat(page.header("CDN-Cache-Control")).contains("no-store");
            assertThat(page.header("X-Mizan-Caller")).isEmpty();
            assertThat(page.header("Set-Cookie")).isEmpty();
            Answer other = browser.get(address + "?x=1");
            assertThat(other.header("Cache-Control")).contains("private, no-cache");
            assertThat(other.header("Cache-Groups")).isEmpty();
            assertThat(other.header("X-Mizan-Caller")).isPresent();
        }
    }

    @Test
    default void pageWithACookie_isPrivate() {
        long owner = newOwner();
        Answer page = http().get("app/shared/cookies/" + owner);
        assertThat(page.header("Set-Cookie")).isPresent();
        assertThat(page.header("Cache-Control")).contains("private, no-cache");
        assertThat(page.header("Cache-Groups")).isEmpty();
        assertThat(page.header("X-Mizan-Caller")).contains("-");
    }

    @Test
    default void otherPages_arePrivate() {
        long owner = newOwner();
        for (Http browser : List.of(http(), session(ADA).http(), bearer(BOB).http())) {
            String tag = new io.mizan.it.http.Mizan(browser)
                    .call("who_calls")
                    .header("X-Mizan-Caller")
                    .orElseThrow();
            Answer page = browser.get("app/owners/" + owner);
            assertThat(page.header("Cache-Control")).as(page.toString()).contains("private, no-cache");
            assertThat(page.header("X-Mizan-Caller")).contains(tag);
            assertThat(page.header("X-Content-Type-Options")).contains("nosniff");
        }
        assertThat(session(EVE).http().get("app/owners/" + owner).text()).contains("for eve");
    }

    @Test
    default void guard_refusesBeforeThePageIsRun() {
        newOwner();
        for (String page : List.of("app/owners/5/file", "app/ejb-owners/5/file")) {
            isProblem(http().send("POST", page), 401, "unauthenticated");
            isProblem(session(BOB).http().send("POST", page), 403, "forbidden");
            assertThat(session(ADA).http().send("POST", page).status()).as(page).isEqualTo(200);
        }
        newOwner();
        isProblem(http().get("app/owners/5/file"), 401, "unauthenticated");
        isProblem(session(BOB).http().get("app/owners/5/file"), 403, "forbidden");
        assertThat(backstage("counts")).containsExactly("{guard=2}");
        assertThat(told()).isEmpty();
        assertThat(session(ADA).http().get("app/owners/5/file").status()).isEqualTo(200);
    }

    @Test
    default void validation_refusesBeforeThePageIsRun() {
        for (String page : PAGES) {
            long owner = newOwner();
            Answer answer = rename(http(), page, owner, "", RETURN);
            isProblem(answer, 422, "invalid");
            assertThat(answer.header("X-Mizan-Caller")).contains("-");
            assertThat(backstage("counts")).containsExactly("{}");
            assertThat(told()).isEmpty();
        }
    }

    @Test
    default void forgedPost_isRefused() {
        long owner = newOwner();
        Http forger = session(ADA).http().with("Origin", "https://evil.example");
        for (String page : PAGES) {
            isProblem(rename(forger, page, owner, "evil", RETURN), 403, "csrf");
        }
        assertThat(backstage("counts")).containsExactly("{}");
        assertThat(nameOf(owner)).isNotEqualTo("evil");
        assertThat(forger.get("app/owners/" + owner).status()).isEqualTo(200);
        assertThat(forger.send("POST", "app/plain").text())
                .as("what is not annotated is the application's own")
                .isEqualTo("posted");
    }

    @Test
    default void badToken_isRefused() {
        Answer answer = http().another().bearer("no.such.token").get("app/owners/" + newOwner());
        isProblem(answer, 401, "unauthenticated");
        assertThat(answer.header("WWW-Authenticate").orElseThrow()).contains("error=\"invalid_token\"");
    }

    @Test
    default void methodsWithoutAnnotation_areNotTouched() {
        long owner = newOwner();
        Answer get = http().get("app/plain");
        assertThat(get.text()).isEqualTo("plain");
        assertThat(get.header("Cache-Control")).contains("max-age=60");
        Answer post = http().send("POST", "app/plain/" + owner);
        assertThat(post.text()).isEqualTo("renamed");
        assertThat(told()).containsExactly("owner;owner_id=" + owner);
        for (Answer answer : List.of(get, post)) {
            assertThat(answer.headers().map().keySet().stream().map(String::toLowerCase))
                    .noneMatch(name -> name.startsWith("x-mizan"));
        }
    }

    @Test
    default void servlet_passesTheDoorAndTellsTheCaches() {
        long owner = newOwner();
        Answer done = form(http(), "servlet", "owner=" + owner + "&name=servlet" + owner + "&ending=RETURN");
        assertThat(done.text()).isEqualTo("renamed");
        assertThat(told()).containsExactly("owner;owner_id=" + owner);
        assertThat(seen()).containsExactly("servlet" + owner);
        http().get("app/backstage/forget");
        assertThat(form(http(), "servlet", "owner=" + owner + "&name=y&ending=ROLLBACK_ONLY")
                        .text())
                .isEqualTo("renamed");
        assertThat(told()).isEmpty();
        assertThat(session(EVE).http().get("servlet").text()).isEqualTo("vets");
        assertThat(session(BOB).http().get("servlet").status()).isEqualTo(500);
    }

    private static void isProblem(Answer answer, int status, String code) {
        assertThat(answer.status()).as(answer.toString()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).contains("application/problem+json");
        assertThat(answer.header("Cache-Control").orElseThrow()).startsWith("no-store"); // Liberty adds to it
        assertThat(answer.header("X-Mizan-Caller")).isPresent();
        assertThat(answer.header("X-Mizan-Invalidate")).isEmpty();
        assertThat(answer.json().getString("code")).isEqualTo(code);
    }

    private static Answer rename(Http browser, String page, long owner, String name, Ending ending) {
        return form(browser, page + owner, "name=" + name.replace(' ', '+') + "&ending=" + ending);
    }

    private static Answer form(Http browser, String target, String form) {
        return browser.send("POST", target, "application/x-www-form-urlencoded", form.getBytes(UTF_8));
    }

    private static String cookie(Answer answer) {
        List<String> lines = answer.all("Set-Cookie").stream()
                .filter(line -> line.startsWith("mizan_invalidate="))
                .toList();
        assertThat(lines).as(answer.toString()).hasSize(1);
        String line = lines.get(0);
        assertThat(line.toLowerCase(java.util.Locale.ROOT))
                .contains("path=/")
                .contains("max-age=60")
                .contains("samesite=lax")
                .doesNotContain("httponly")
                .doesNotContain("secure");
        String value = line.substring("mizan_invalidate=".length()).split(";", 2)[0];
        return URLDecoder.decode(value.replace("\"", ""), UTF_8);
    }
}
