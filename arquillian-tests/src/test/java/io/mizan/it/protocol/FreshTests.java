// SPDX-License-Identifier: Apache-2.0
package io.mizan.it.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import io.mizan.it.http.Answer;
import io.mizan.it.http.Http;
import io.mizan.it.users.User;
import jakarta.json.JsonObject;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Single flight: what a call made stale of what the client shows comes with its answer (section 4). */
interface FreshTests extends Protocol {

    private Answer call(Http browser, String function, String args, String... shown) {
        return call(
                browser,
                "{\"fn\":\"" + function + "\",\"args\":" + args + ",\"fresh\":[" + String.join(",", shown) + "]}");
    }

    private static String item(String params) {
        return "{\"context\":\"item\",\"params\":{" + params + "}}";
    }

    private static List<String> contexts(Answer answer) {
        return answer.json().getJsonArray("contexts").stream()
                .map(c -> c.asJsonObject().getString("context") + " "
                        + c.asJsonObject().get("params"))
                .toList();
    }

    @Test
    default void entry_isTheFetch() {
        Answer answer = call(
                http(),
                "note_item",
                "{\"item_id\":8,\"note\":\"nöte\"}",
                item("\"item_id\":8,\"label\":\"a\",\"limit\":\"3\""));
        Answer fetched = fetch("item/?item_id=8&label=a&limit=3");
        assertThat(fetched.text()).contains("\"note\":\"nöte\"");
        assertThat(answer.text())
                .isEqualTo(
                        "{\"contexts\":[{\"context\":\"item\",\"data\":" + fetched.text() + ",\"etag\":\"\\\""
                                + fetched.header("ETag").orElseThrow().replace("\"", "") + "\\\"\","
                                + "\"params\":{\"item_id\":\"8\",\"label\":\"a\",\"limit\":\"3\"}}],"
                                + "\"invalidate\":[{\"context\":\"item\",\"params\":{\"item_id\":8}},\"item_list\"],\"result\":null}");
    }

    @Test
    default void entries_areInTheOrderOfFreshEachOnce() {
        Answer answer = call(
                http(),
                "touch_everything",
                "{}",
                item("\"item_id\":2,\"label\":\"b\""),
                "{\"context\":\"item_list\"}",
                item("\"item_id\":\"2\",\"label\":\" b \""),
                item("\"item_id\":1,\"label\":\"a\""),
                "{\"context\":\"item_list\",\"params\":null}");
        assertThat(contexts(answer))
                .containsExactly(
                        "item {\"item_id\":\"2\",\"label\":\"b\"}",
                        "item_list {}",
                        "item {\"item_id\":\"1\",\"label\":\"a\"}");
    }

    @Test
    default void onlyWhatWasHit_comesAlong() {
        Answer answer = call(
                http(),
                "note_item",
                "{\"item_id\":9,\"note\":null}",
                item("\"item_id\":10,\"label\":\"a\""),
                item("\"item_id\":9,\"label\":\"a\""),
                "{\"context\":\"flaky\",\"params\":{\"failing\":\"none\"}}",
                "{\"context\":\"item_list\"}");
        assertThat(contexts(answer)).containsExactly("item {\"item_id\":\"9\",\"label\":\"a\"}", "item_list {}");
        Answer untouched = call(http(), "nothing", "{}", "{\"context\":\"item_list\"}");
        assertThat(untouched.text()).isEqualTo("{\"contexts\":[],\"invalidate\":[],\"result\":null}");
        assertThat(call(http(), "nothing", "{}").text()).isEqualTo("{\"invalidate\":[],\"result\":null}");
    }

    @Test
    default void whatCannotBeShown_isLeftOutAllAlike() {
        Answer answer = call(
                http(),
                "touch_everything",
                "{}",
                "{\"context\":\"no_such\"}",
                "{\"context\":\"mine\"}",
                "{\"context\":\"staff\",\"params\":{\"staff_id\":1}}",
                "{\"context\":\"door\",\"params\":{\"door\":1}}",
                "{\"context\":\"flaky\",\"params\":{\"failing\":\"first\"}}",
                "{\"context\":\"flaky\",\"params\":{\"failing\":\"all\"}}",
                "{\"context\":\"flaky\",\"params\":{\"failing\":\"missing\"}}",
                item("\"item_id\":\"x\",\"label\":\"a\""),
                item("\"item_id\":5"),
                item("\"item_id\":-5,\"label\":\"a\""),
                item("\"item_id\":5,\"label\":\"a\",\"limit\":100"),
                item("\"item_id\":{},\"label\":[[1]]"),
                "{\"context\":\"door\",\"params\":{\"door\":2}}");
        assertThat(contexts(answer)).containsExactly("door {\"door\":\"2\"}");
        assertThat(answer.text()).doesNotContain("secret");
    }

    @Test
    default void contexts_areTheCallers() {
        Http ada = http().another().login(User.ADA);
        JsonObject mine = call(ada, "touch_doors", "{}", "{\"context\":\"mine\"}", "{\"context\":\"who\"}")
                .json();
        assertThat(mine.getJsonArray("contexts")).hasSize(2);
        for (int i = 0; i < 2; i++) {
            JsonObject entry = mine.getJsonArray("contexts").getJsonObject(i);
            Answer fetched = ada.get(ROOT + "ctx/" + entry.getString("context") + "/");
            assertThat(entry.getJsonObject("data").toString())
                    .isEqualTo(fetched.text())
                    .contains("ada");
            assertThat(entry.getString("etag")).isEqualTo(fetched.header("ETag").orElseThrow());
        }
    }

    @Test
    default void limit_is32() {
        String shown = "{\"context\":\"item_list\"}";
        Answer most = call(
                http(), "touch_everything", "{}", Collections.nCopies(32, shown).toArray(String[]::new));
        assertThat(contexts(most)).containsExactly("item_list {}");
        Answer more = call(
                http(), "touch_everything", "{}", Collections.nCopies(33, shown).toArray(String[]::new));
        assertThat(more.problem()).isEqualTo("400 malformed");
    }
}
