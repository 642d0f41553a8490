// SPDX-License-Identifier: Apache-2.0
package io.mizan.it.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import io.mizan.it.http.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a context's answer holds (section 3). */
interface FetchTests extends Protocol {
    String ITEM = "item/?item_id=5&label=a";
    String BODY = "{\"item\":{\"id\":5,\"label\":\"a\",\"note\":null},"
            + "\"item_asked\":{\"day\":null,\"limit\":2,\"tags\":[]},\"item_nothing\":null}";

    @Test
    default void members_areSortedAndNullIsOne() {
        Answer answer = fetch(ITEM);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text()).isEqualTo(BODY);
        assertThat(answer.all("Content-Type")).containsExactly("application/json");
        assertThat(answer.all("Content-Length")).containsExactly(String.valueOf(BODY.length()));
        assertThat(answer.all("X-Content-Type-Options")).containsExactly("nosniff");
        assertThat(answer.all("Cross-Origin-Resource-Policy")).containsExactly("same-origin");
    }

    @Test
    default void ownParameters_areReadAndBelongToTheAddress() {
        Answer answer = fetch("item/?day=2026-03-01&item_id=5&label=a&limit=3&tags=x&tags=%C3%A9");
        assertThat(answer.text())
                .contains("\"item_asked\":{\"day\":\"2026-03-01\",\"limit\":3,\"tags\":[\"x\",\"é\"]}");
        assertThat(answer.header("Cache-Control")).hasValue("public, max-age=0, s-maxage=31536000");
        assertThat(answer.all("Cache-Groups"))
                .containsExactly("\"*\", \"item\", \"item;item_id=5\", \"item;label=a\", \"item;item_id=5;label=a\"");
    }

    @Test
    default void record_hasTheLastWord() {
        Answer answer = fetch("item/?item_id=5&label=%20a%20");
        assertThat(answer.text()).isEqualTo(BODY);
        assertThat(answer.header("Cache-Control")).hasValue("private, no-cache");
        Answer refused = fetch("item/?item_id=-1&label=a");
        assertThat(refused.problem()).isEqualTo("400 invalid_parameter");
        assertThat(refused.json().getString("context")).isEqualTo("item");
        assertThat(refused.text()).contains("there are no items below zero");
        Answer broken = fetch("item/?item_id=13&label=a");
        assertThat(broken.problem()).isEqualTo("400 invalid_parameter");
        assertThat(broken.text()).doesNotContain("secret");
    }

    @Test
    default void noRequestHeader_changesTheBody() {
        Answer answer = http().with("Accept", "text/html")
                .with("Accept-Language", "tr")
                .with("Accept-Charset", "utf-16")
                .with("Accept-Encoding", "identity")
                .with("Range", "bytes=0-3")
                .with("If-Range", "\"x\"")
                .with("X-Forwarded-Host", "evil.example")
                .with("X-HTTP-Method-Override", "DELETE")
                .get(ROOT + "ctx/" + ITEM);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text()).isEqualTo(BODY);
        assertThat(answer.header("Content-Range")).isEmpty();
    }

    @Test
    default void head_hasTheFieldsOfGet() {
        Answer get = fetch(ITEM);
        Answer head = http().head(ROOT + "ctx/" + ITEM);
        assertThat(head.status()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
        for (String field : new String[] {
            "Content-Type", "Content-Length", "ETag", "Cache-Control", "Cache-Groups", "CDN-Cache-Control"
        }) {
            assertThat(head.all(field)).as(field).isEqualTo(get.all(field)).isNotEmpty();
        }
    }

    @Test
    default void etag_isOfTheBytes() {
        Answer answer = fetch("item_list/");
        assertThat(answer.text()).isEqualTo("{\"item_list\":[1,2]}");
        assertThat(answer.all("ETag")).containsExactly(Tags.of(answer.body()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"%s", "W/%s", "\"x\", %s", "\"x\",W/%s ,\"y\"", "*", "%s-gzip", "%s-br", "%s-zstd", "%s--gzip"})
    default void sameTag_isNotModified(String form) {
        String etag = fetch(ITEM).header("ETag").orElseThrow();
        String bare = etag.substring(0, etag.length() - 1);
        String sent = form.matches("%s-.*") ? bare + form.substring(2) + "\"" : form.formatted(etag);
        Answer full = fetch(ITEM);
        for (String method : new String[] {"GET", "HEAD"}) {
            Answer answer = http().with("If-None-Match", sent).send(method, ROOT + "ctx/" + ITEM);
            assertThat(answer.status()).as(sent).isEqualTo(304);
            assertThat(answer.body()).isEmpty();
            assertThat(answer.all("ETag")).containsExactly(etag);
            for (String field : new String[] {"Cache-Control", "Cache-Groups", "Vary"}) {
                assertThat(answer.all(field)).as(field).isEqualTo(full.all(field));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"x\"", "W/\"\"", "\"%s", "%s", "", "-gzip", "\"%s-deflate\""})
    default void otherTag_isModified(String form) {
        String etag = fetch(ITEM).header("ETag").orElseThrow();
        String sent = form.formatted(etag.substring(1, etag.length() - 1));
        assertThat(http().with("If-None-Match", sent).get(ROOT + "ctx/" + ITEM).status())
                .as(sent)
                .isEqualTo(200);
    }

    @Test
    default void fetch_makesNoSession() {
        for (String target : new String[] {ITEM, "mine/", "who/", "nothing/", "flaky/?failing=all"}) {
            assertThat(fetch(target).all("Set-Cookie")).as(target).isEmpty();
        }
        assertThat(call("{\"fn\":\"nothing\"}").all("Set-Cookie")).isEmpty();
        assertThat(http().cookies()).isEmpty();
    }

    @Test
    default void unknownParameter_isIgnoredButPrivate() {
        Answer answer = fetch(ITEM + "&utm_source=x");
        assertThat(answer.text()).isEqualTo(BODY);
        assertThat(answer.header("Cache-Control")).hasValue("private, no-cache");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "?",
                "?item_id=5",
                "?label=a",
                "?item_id=&label=a",
                "?item_id=05&label=a",
                "?item_id=5.0&label=a",
                "?item_id=%2B5&label=a",
                "?item_id=5&item_id=5&label=a",
                "?item_id=5&label=a&label=b",
                "?item_id=9223372036854775808&label=a",
                "?item_id=%D9%A5&label=a",
                "?item_id=5%00&label=a",
                "?item_id=5&label=a&day=2026-02-30",
                "?item_id=5&label=a&day=1.3.2026",
                "?item_id=5&label=a&limit=1e2"
            })
    default void unreadableParameter_isNamed(String query) {
        Answer answer = fetch("item/" + query);
        assertThat(answer.problem()).isEqualTo("400 invalid_parameter");
        assertThat(answer.json().getJsonArray("errors").getJsonObject(0).getString("pointer"))
                .startsWith("/params/");
        assertThat(answer.header("Content-Type")).hasValue("application/problem+json");
        assertThat(answer.header("Cache-Control")).hasValue("no-store");
        assertThat(answer.header("ETag")).isEmpty();
    }

    @Test
    default void violatedConstraint_pointsToTheParameter() {
        Answer answer = http().with("Accept-Language", "de").get(ROOT + "ctx/" + ITEM + "&limit=100");
        assertThat(answer.problem()).isEqualTo("422 invalid");
        assertThat(answer.json().getJsonArray("errors").getJsonObject(0).getString("pointer"))
                .isEqualTo("/params/limit");
        assertThat(answer.json().getJsonArray("errors").getJsonObject(0).getString("message"))
                .startsWith("muss kleiner-gleich 99 sein");
    }

    @Test
    default void partialFailure_leavesTheMemberOut() {
        Answer answer = fetch("flaky/?failing=first");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().keySet()).containsExactly("$errors", "flaky_second");
        var problem = answer.json().getJsonObject("$errors").getJsonObject("flaky_first");
        assertThat(problem.getString("code")).isEqualTo("internal");
        assertThat(problem.getString("incident")).matches("[0-9a-f]{16}");
        assertThat(answer.text()).doesNotContain("secret").doesNotContain("Exception");
        assertThat(answer.all("Cache-Control")).containsExactly("no-store");
        assertThat(answer.header("ETag")).isEmpty();
        assertThat(answer.header("Cache-Groups")).isEmpty();
        Answer any = http().with("If-None-Match", "*").get(ROOT + "ctx/flaky/?failing=first");
        assertThat(any.status()).isEqualTo(200);
    }

    @Test
    default void clientErrorOfOne_isPartial() {
        Answer answer = fetch("flaky/?failing=conflict");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json()
                        .getJsonObject("$errors")
                        .getJsonObject("flaky_first")
                        .getInt("status"))
                .isEqualTo(409);
    }

    @Test
    default void allFail_isTheFirstProblem() {
        Answer answer = fetch("flaky/?failing=all");
        assertThat(answer.problem()).isEqualTo("500 internal");
        assertThat(answer.json().getString("function")).isEqualTo("flaky_first");
        assertThat(answer.json().getString("context")).isEqualTo("flaky");
        assertThat(answer.text()).doesNotContain("secret");
    }

    @Test
    default void notFoundAndGone_speakForTheWhole() {
        Answer missing = fetch("flaky/?failing=missing");
        assertThat(missing.problem()).isEqualTo("404 not_found");
        assertThat(missing.json().getString("detail")).isEqualTo("no such thing");
        assertThat(missing.json().getString("function")).isEqualTo("flaky_second");
        assertThat(missing.all("Cache-Control")).containsExactly("no-store");
        assertThat(fetch("flaky/?failing=gone").problem()).isEqualTo("410 gone");
        assertThat(fetch("flaky/?failing=none").text()).isEqualTo("{\"flaky_first\":1,\"flaky_second\":2}");
    }

    @Test
    default void unknownContext_isNotFound() {
        Answer answer = fetch("nothing/");
        assertThat(answer.problem()).isEqualTo("404 not_found");
        assertThat(answer.header("X-Mizan-Caller")).hasValue("-");
        for (String target : new String[] {"Item/?item_id=5&label=a", "item_context/", "item/x/", "/", "", "item//"}) {
            assertThat(rawGet(ROOT + "ctx/" + target).status()).as(target).isEqualTo(404);
        }
    }
}
