// SPDX-License-Identifier: Apache-2.0
package io.mizan.it.clinic;

import static io.mizan.it.clinic.app.Ending.RETURN;
import static io.mizan.it.users.User.ADA;
import static io.mizan.it.users.User.BOB;
import static io.mizan.it.users.User.EVE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.mizan.it.http.Answer;
import io.mizan.it.http.Http;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** Pages with a context come from memory by the rules of contexts. */
interface PageMemoryTests extends ClinicTest {

    private static String page(long owner, String which) {
        return "app/kept/" + owner + which;
    }

    private static String source(Answer answer) {
        return answer.header("Cache-Status").orElse("");
    }

    @Test
    default void pageAskedForAgain_comesFromMemory_asItWas() {
        long owner = newOwner();
        for (String which : List.of("", "/roles", "/greeting", "/accepted")) {
            Answer first = http().get(page(owner, which));
            Answer again = http().get(page(owner, which));

            assertThat(first.status()).as(first.toString()).isEqualTo(200);
            assertThat(source(first)).as(which).isEqualTo("mizan; fwd=miss; stored");
            assertThat(source(again)).as(which).isEqualTo("mizan; hit");
            assertThat(again.status()).isEqualTo(200);
            assertThat(again.body()).as(which).isEqualTo(first.body());
            Map<String, List<String>> fields = new HashMap<>(first.headers().map());
            Map<String, List<String>> those = new HashMap<>(again.headers().map());
            for (Map<String, List<String>> one : List.of(fields, those)) {
                one.keySet().removeIf(name -> name.equalsIgnoreCase("date") || name.equalsIgnoreCase("cache-status"));
            }
            assertThat(those).as(which).isEqualTo(fields);
            assertThat(again.header("Content-Type").orElseThrow()).startsWith("text/html");
            assertThat(again.header("ETag")).isPresent();
        }
        assertThat(backstage("counts")).containsExactly("{accepted=1, greeting=1, own=1, roles=1}");
    }

    @Test
    default void headAndUnchanged_areAnsweredFromMemory_withoutABody() {
        long owner = newOwner();
        Answer first = http().get(page(owner, ""));
        String tag = first.header("ETag").orElseThrow();

        Answer head = http().head(page(owner, ""));
        Answer unchanged = http().with("If-None-Match", "\"other\", " + tag).get(page(owner, ""));
        Answer changed = http().with("If-None-Match", "\"other\"").get(page(owner, ""));

        assertThat(head.status()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
        assertThat(unchanged.status()).isEqualTo(304);
        assertThat(unchanged.body()).isEmpty();
        for (Answer answer : List.of(head, unchanged, changed)) {
            assertThat(source(answer)).isEqualTo("mizan; hit");
            assertThat(answer.header("ETag")).contains(tag);
            assertThat(answer.header("Cache-Control")).contains("private, no-cache");
            assertThat(answer.header("X-Mizan-Caller")).contains("-");
        }
        assertThat(changed.status()).isEqualTo(200);
        assertThat(changed.body()).isEqualTo(first.body());
        assertThat(backstage("counts")).containsExactly("{own=1}");
    }

    @Test
    default void headFirst_fillsMemory() {
        long owner = newOwner();
        assertThat(source(http().head(page(owner, "")))).isEqualTo("mizan; fwd=miss; stored");
        Answer page = http().get(page(owner, ""));
        assertThat(source(page)).isEqualTo("mizan; hit");
        assertThat(page.text()).contains("für nobody");
    }

    @Test
    default void sharedPageFromMemory_isSharedLikeTheFirst() {
        long owner = newOwner();
        for (int i = 0; i < 2; i++) {
            Answer page = http().get(page(owner, "/greeting"));
            assertThat(page.header("Cache-Control").orElseThrow()).startsWith("public");
            assertThat(page.header("Cache-Groups")).contains("\"*\", \"owner\", \"owner;owner_id=" + owner + "\"");
            assertThat(page.header("X-Mizan-Caller")).isEmpty();
            Answer other = http().get(page(owner, "/greeting?language=en"));
            assertThat(other.header("Cache-Control")).contains("private, no-cache");
            assertThat(other.header("X-Mizan-Caller")).isPresent();
        }
        assertThat(backstage("counts")).containsExactly("{greeting=1}");
    }

    @Test
    default void language_isWhatWasAskedFor_whoeverAskedBefore() {
        long owner = newOwner();
        for (int i = 0; i < 3; i++) {
            for (String language : List.of("de", "en")) {
                Answer byQuery = http().get(page(owner, "/greeting?language=" + language));
                Answer byField = http().with("Accept-Language", language).get(page(owner, "/accepted"));
                String hello = language.equals("de") ? "Grüß Gott" : "Hello";
                assertThat(byQuery.text()).startsWith("<h1>" + hello);
                assertThat(byQuery.header("Content-Language")).contains(language);
                assertThat(byQuery.header("X-Made-For")).contains("everyone");
                assertThat(byField.text()).startsWith("<h1>" + hello);
                assertThat(http().with("Accept-Language", language)
                                .get("app/seeing/" + owner)
                                .text())
                        .isEqualTo("<h1>" + language + "</h1>");
            }
        }
        assertThat(backstage("counts")).containsExactly("{accepted=2, greeting=2}");
    }

    @Test
    default void everybody_getsHisOwnPage_inWhateverOrderTheyAsk() {
        long owner = newOwner();
        Map<String, Http> browsers = new LinkedHashMap<>();
        browsers.put("nobody", http());
        browsers.put("ada", session(ADA).http());
        browsers.put("bob", session(BOB).http());
        browsers.put("eve", session(EVE).http());
        browsers.put("bob's token", bearer(BOB).http());
        browsers.put("ada's token", bearer(ADA).http());
        List<Map.Entry<String, Http>> all = List.copyOf(browsers.entrySet());
        Map<String, String> first = new HashMap<>();
        Random random = new Random(7);
        int hits = 0;
        for (int i = 0; i < 200; i++) {
            Map.Entry<String, Http> one = all.get(random.nextInt(all.size()));
            String which = random.nextBoolean() ? "" : "/roles";
            Answer answer = one.getValue().get(page(owner, which));
            assertThat(first.merge(one.getKey() + which, answer.text(), (a, b) -> a))
                    .as(one.getKey() + which)
                    .isEqualTo(answer.text());
            hits += source(answer).equals("mizan; hit") ? 1 : 0;
        }
        assertThat(first.entrySet().stream()
                        .filter(e -> !e.getKey().endsWith("/roles"))
                        .map(Map.Entry::getValue))
                .hasSize(browsers.size())
                .doesNotHaveDuplicates();
        assertThat(first.get("ada/roles")).contains("[staff]").isEqualTo(first.get("ada's token/roles"));
        assertThat(first.get("nobody/roles")).contains("[]");
        assertThat(hits).isGreaterThan(180);
    }

    @Test
    default void loggedOut_isNobodyAtOnce() {
        long owner = newOwner();
        Http ada = session(ADA).http();
        for (int i = 0; i < 2; i++) {
            assertThat(ada.get(page(owner, "")).text()).contains("für ada");
        }
        ada.send("POST", "app/session/end");
        assertThat(ada.get(page(owner, "")).text()).contains("für nobody");
    }

    @Test
    default void guard_isAskedBeforeMemory() {
        long owner = newOwner();
        Http ada = session(ADA).http();
        ada.get(page(owner, "/file"));
        assertThat(source(ada.get(page(owner, "/file")))).isEqualTo("mizan; hit");
        assertThat(session(BOB).http().get(page(owner, "/file")).problem()).isEqualTo("403 forbidden");
        assertThat(http().get(page(owner, "/file")).problem()).isEqualTo("401 unauthenticated");
        assertThat(backstage("counts").get(0)).contains("file=1");
    }

    @Test
    default void mutation_isSeenByTheNextPage_whereverItWasMade() {
        long owner = newOwner();
        for (int i = 0; i < 5; i++) {
            for (String which : List.of("", "/roles", "/greeting", "/unnamed?owner=" + owner)) {
                String name = UUID.randomUUID().toString();
                http().get(page(owner, which));
                if (i % 2 == 0) {
                    nobody().call("rename_in_bean", "owner_id", owner, "name", name, "ending", RETURN);
                } else {
                    byForm(owner, name);
                }
                assertThat(http().get(page(owner, which)).text()).as(which).contains(name);
                assertThat(source(http().get(page(owner, which)))).isEqualTo("mizan; hit");
            }
        }
    }

    private void byForm(long owner, String name) {
        String form = "name=" + name + "&ending=" + RETURN;
        Answer done =
                http().send("POST", "app/owners/" + owner, "application/x-www-form-urlencoded", form.getBytes(UTF_8));
        assertThat(done.status()).isEqualTo(303);
    }

    @Test
    default void mutationOfAnother_leavesThePage_butNotOneThatDoesNotSayWhatItShows() {
        long owner = newOwner();
        long other = newOwner();
        for (String which : List.of("", "/unnamed?owner=" + owner)) {
            http().get(page(owner, which));
            http().get(page(owner, which));
        }

        nobody().call("rename_in_bean", "owner_id", other, "name", "x", "ending", RETURN);

        assertThat(source(http().get(page(owner, "")))).isEqualTo("mizan; hit");
        assertThat(source(http().get(page(owner, "/unnamed?owner=" + owner)))).isEqualTo("mizan; fwd=miss; stored");
    }

    @Test
    default void whatNobodyMayKeep_isMadeEachTime() {
        long owner = newOwner();
        List<String> pages = List.of(
                "cookie",
                "no-store",
                "vary",
                "accepted",
                "missing",
                "stream",
                "large",
                "never",
                "negotiated",
                "object");
        for (String page : pages) {
            Answer first = http().another().get("app/unkept/" + owner + "/" + page);
            Answer again = http().another().get("app/unkept/" + owner + "/" + page);
            assertThat(again.status()).as(page).isEqualTo(first.status());
            assertThat(again.text()).as(page).isEqualTo(first.text()).isNotEmpty();
            assertThat(again.all("Set-Cookie")).as(page).isEqualTo(first.all("Set-Cookie"));
            assertThat(source(again)).as(page).isNotEqualTo("mizan; hit");
        }
        assertThat(backstage("counts")).containsExactly("{unkept=" + 2 * pages.size() + "}");
    }

    @Test
    default void whatFails_isKeptForNobody() {
        long owner = newOwner();
        String unknown = "app/kept/" + owner + "/unnamed?owner=" + Long.MAX_VALUE;
        assertThat(http().get(unknown).status()).isEqualTo(500);
        assertThat(http().get(unknown).status()).isEqualTo(500);
        assertThat(backstage("counts")).containsExactly("{unnamed=2}");
    }

    @Test
    default void manyWhoWantAPageAtOnce_areGivenOneRun() throws Exception {
        long owner = newOwner();
        ExecutorService threads = Executors.newFixedThreadPool(16);
        try {
            List<Future<Answer>> all = new ArrayList<>();
            for (int i = 0; i < 200; i++) {
                Http browser = http().another();
                all.add(threads.submit(() -> browser.get(page(owner, ""))));
            }
            for (Future<Answer> one : all) {
                assertThat(one.get().status()).isEqualTo(200);
                assertThat(one.get().text()).contains("für nobody");
            }
        } finally {
            threads.shutdown();
        }
        assertThat(backstage("counts")).containsExactly("{own=1}");
    }
}
