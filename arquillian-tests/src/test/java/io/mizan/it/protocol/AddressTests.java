// SPDX-License-Identifier: Apache-2.0
package io.mizan.it.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import io.mizan.it.http.Answer;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Addresses have one spelling (section 3), and take the methods that they say. */
interface AddressTests extends Protocol {

    /** Nothing here may be answered with the context: a cache in front could take it for a style sheet, or for another page. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "api/mizan/ctx/item_list/;x.css",
                "api/mizan/ctx/item_list;x.css",
                "api/mizan/ctx/item_list;x.css/",
                "api/mizan/ctx;a=b/item_list/",
                "api/mizan;a=b/ctx/item_list/",
                "api;a=b/mizan/ctx/item_list/",
                ";a=b/api/mizan/ctx/item_list/",
                "api/mizan/ctx/item_list/;",
                "api/mizan/ctx/item_list;/",
                "api/mizan/ctx/item_list/;jsessionid=abc",
                "api/mizan/ctx/item_list;jsessionid=abc",
                "api/mizan/ctx/item_list;jsessionid=abc/",
                "api/mizan;jsessionid=abc/ctx/item_list/",
                "api/mizan/ctx/item_list/x.css",
                "api/mizan/ctx/item_list/.css",
                "api/mizan/ctx/item_list.css",
                "api/mizan/ctx/item_list//",
                "api/mizan/ctx//item_list/",
                "api/mizan//ctx/item_list/",
                "api//mizan/ctx/item_list/",
                "/api/mizan/ctx/item_list/",
                "api/mizan/ctx/item_list/.",
                "api/mizan/ctx/item_list/./",
                "api/mizan/ctx/./item_list/",
                "api/mizan/./ctx/item_list/",
                "api/./mizan/ctx/item_list/",
                "./api/mizan/ctx/item_list/",
                "api/mizan/ctx/item_list/../item_list/",
                "api/mizan/ctx/x/../item_list/",
                "api/mizan/x/../ctx/item_list/",
                "api/x/../mizan/ctx/item_list/",
                "x/../api/mizan/ctx/item_list/",
                "api/mizan/ctx/item%5Flist/",
                "api/mizan/ctx/%69tem_list/",
                "api/mizan/ctx/item_list%2F",
                "api/mizan/ctx/item_list%2f",
                "api/mizan/ctx%2Fitem_list/",
                "api/mizan%2Fctx/item_list/",
                "api%2Fmizan/ctx/item_list/",
                "api/mizan/ctx/item_list/%2e",
                "api/mizan/ctx/item_list/%2E/",
                "api/mizan/ctx/%2e/item_list/",
                "api/mizan/ctx/x/%2e%2e/item_list/",
                "api/mizan/ctx/x%2F..%2Fitem_list/",
                "api/miza%6e/ctx/item_list/",
                "%61pi/mizan/ctx/item_list/",
                "api/mizan/ctx/item_list/%00",
                "api/mizan/ctx/item_list%00/",
                "api/mizan/ctx/item_list/%20",
                "api/mizan/ctx/item_list%20/",
                "api/mizan/ctx/item_list/%3Bx.css",
                "api/mizan/ctx/item_list%3Fx=1",
                "api/mizan/ctx/item_list/%23",
                "api/mizan/ctx/item_list\\",
                "api\\mizan\\ctx\\item_list\\",
                "api/mizan/ctx/item_list%5C",
                "api/mizan/ctx/ITEM_LIST/",
                "API/mizan/ctx/item_list/",
                "api/mizan/ctx/item_list/%C3%A9",
                "api/mizan/ctx/item_list/%ff",
                "api/mizan/ctx/item_list/%zz",
                "api/mizan/ctx/item_list/\u00e9"
            })
    default void otherSpellingOfThePath_isRefused(String target) {
        for (String method : List.of("GET", "HEAD")) {
            Answer answer = raw(method, target, List.of(), new byte[0]);
            boolean leaves = answer.text().contains("item_list\":");
            assertThat(leaves).as("%s %s: %s", method, target, answer).isFalse();
            if (!isOfPayaraAlone(target, answer)) {
                assertThat(answer.status())
                        .as("%s %s: %s", method, target, answer)
                        .isBetween(300, 499);
            }
        }
    }

    /**
     * Whether Payara answered before any application was asked: its decoder of paths throws on an escape that is none, and,
     * in the first request of some threads, on a path that ends in a dot. It then sends a 200 that says nothing.
     */
    private static boolean isOfPayaraAlone(String target, Answer answer) {
        return (target.endsWith("/%zz") || target.endsWith("/."))
                && answer.status() == 200
                && answer.header("Content-Length").equals(Optional.of("0"))
                && answer.header("ETag").isEmpty()
                && answer.header("Cache-Control").isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "api/mizan/call/;x.css",
                "api/mizan/call",
                "api/mizan/call//",
                "api/mizan//call/",
                "api/mizan/%63all/",
                "api/mizan/call/./",
                "api/mizan/call/x",
                "api/mizan/call;jsessionid=abc/",
                "api/mizan/x/../call/"
            })
    default void otherSpellingOfTheCall_isRefused(String target) {
        byte[] body = "{\"fn\":\"nothing\"}".getBytes(java.nio.charset.StandardCharsets.US_ASCII);
        Answer answer =
                raw("POST", target, List.of("Content-Type: application/json", "Content-Length: " + body.length), body);
        assertThat(answer.status()).as(target).isBetween(300, 499);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "?",
                "??",
                "?x",
                "?item_list=1",
                "?;x.css",
                "?/x.css",
                "?%zz",
                "?a=%C3",
                "?a=\u00e9",
                "?a=|",
                "?a=%00"
            })
    default void otherSpellingOfNoQuery_isNotShared(String query) {
        Answer answer = rawGet(ROOT + "ctx/item_list/" + query);
        assertThat(answer.status()).isIn(200, 400);
        boolean seen = !List.of("?", "??").contains(query); // one server shows an application nothing of such a query
        if (answer.header("Cache-Groups").isPresent() && !seen) {
            assertThat(answer.all("Cache-Groups"))
                    .isEqualTo(rawGet(ROOT + "ctx/item_list/").all("Cache-Groups"));
        } else if (answer.status() == 200) {
            assertThat(answer.header("Cache-Control")).as(query).hasValue("private, no-cache");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "PATCH", "DELETE", "PROPFIND"})
    default void contextByOtherMethod_isNotAllowed(String method) {
        Answer answer = raw(method, ROOT + "ctx/item_list/", List.of("Content-Length: 0"), new byte[0]);
        refused(method, answer, "GET, HEAD, OPTIONS");
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "HEAD", "PUT", "PATCH", "DELETE", "PROPFIND", "post"})
    default void callByOtherMethod_isNotAllowed(String method) {
        Answer answer = raw(method, ROOT + "call/", List.of("Content-Length: 0"), new byte[0]);
        refused(method, answer, "POST, OPTIONS");
    }

    /** What a container does not know as a method it may answer itself. */
    private static void refused(String method, Answer answer, String allow) {
        boolean known = !List.of("PROPFIND", "post").contains(method);
        if (known || answer.header("Allow").isPresent()) {
            assertThat(answer.status()).isEqualTo(405);
            assertThat(answer.all("Allow")).containsExactly(allow);
            assertThat(answer.header("Cache-Control")).hasValue("no-store");
            assertThat(answer.header("X-Mizan-Caller")).hasValue("-");
        } else {
            assertThat(answer.status()).isBetween(400, 501);
        }
        if (known && !method.equals("HEAD")) {
            assertThat(answer.problem()).isEqualTo("405 method_not_allowed");
        }
        assertThat(answer.text()).doesNotContain("item_list\":");
    }

    @Test
    default void trace_echoesNothing() {
        for (String target : List.of("ctx/item_list/", "call/")) {
            Answer answer = raw("TRACE", ROOT + target, List.of("Cookie: secret=1"), new byte[0]);
            assertThat(answer.status()).isBetween(400, 501);
            assertThat(answer.text()).doesNotContain("secret=1");
        }
    }

    @ParameterizedTest
    @CsvSource({"ctx/item_list/,'GET, HEAD, OPTIONS'", "call/,'POST, OPTIONS'"})
    default void options_saysWhatIsAllowed(String target, String allow) {
        Answer answer = http().send("OPTIONS", ROOT + target);
        assertThat(answer.status()).isEqualTo(204);
        assertThat(answer.all("Allow")).containsExactly(allow);
        assertThat(answer.header("Cache-Control")).hasValue("no-store");
        assertThat(answer.body()).isEmpty();
    }

    @Test
    default void root_showsNothing() {
        for (String target : List.of("", "ctx", "ctx/", "call/x/", "application.wadl", "ws", "x/", "openapi")) {
            assertThat(fetchRoot(target).status()).as(target).isEqualTo(404);
            assertThat(fetchRoot(target).problem()).as(target).isEqualTo("404 not_found");
        }
        Answer head = http().head(ROOT + "ctx/nothing/");
        assertThat(head.status()).isEqualTo(404);
        assertThat(head.body()).isEmpty();
    }

    private Answer fetchRoot(String target) {
        return http().get(ROOT + target);
    }

    @Test
    default void longAddress_isAnswered() {
        Answer most = rawGet(ROOT + "ctx/item_list/?x=" + "a".repeat(7000));
        assertThat(most.status()).isEqualTo(200);
        for (String query :
                List.of("x=" + "a".repeat(8200), "a&".repeat(101), "a&".repeat(1500), "a".repeat(100_000))) {
            Answer answer = rawGet(ROOT + "ctx/item_list/?" + query);
            assertThat(answer.status()).isBetween(400, 499);
        }
    }
}
