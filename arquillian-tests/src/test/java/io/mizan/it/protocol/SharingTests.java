// SPDX-License-Identifier: Apache-2.0
package io.mizan.it.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import io.mizan.it.http.Answer;
import io.mizan.it.users.User;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which answers may be shared, and under which one address (section 3). */
interface SharingTests extends Protocol {
    String SHARED = "public, max-age=0, s-maxage=31536000";
    String PRIVATE = "private, no-cache";

    @Test
    default void sharedAnswer_tellsOtherCachesToStoreNothing() {
        Answer answer = fetch(FetchTests.ITEM);
        assertThat(answer.all("Cache-Control")).containsExactly(SHARED);
        assertThat(answer.all("CDN-Cache-Control")).containsExactly("no-store");
        assertThat(answer.all("Surrogate-Control")).containsExactly("no-store");
        assertThat(answer.all("X-Accel-Expires")).containsExactly("0");
        for (String personal : new String[] {
            "X-Mizan-Caller",
            "X-Mizan-Token",
            "Set-Cookie",
            "Vary",
            "Access-Control-Allow-Origin",
            "Cache-Status",
            "Pragma",
            "Expires"
        }) {
            assertThat(answer.all(personal)).as(personal).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "item/?label=a&item_id=5",
                "item/?item_id=5&label=%61",
                "item/?item_id=%35&label=a",
                "item/?item%5fid=5&label=a",
                "item/?item_id=5&label=a&",
                "item/?&item_id=5&label=a",
                "item/?item_id=5&&label=a",
                "item/?item_id=5&label=a+",
                "item/?item_id=5&label=a&limit=02",
                "item/?item_id=5&label=a&x",
                "item/?item_id=5&label=a&limit=2&day=2026-03-01",
                "item?item_id=5&label=a"
            })
    default void otherSpellingOfTheQuery_isPrivate(String target) {
        if (target.contains("limit=02")) {
            assertThat(fetch(target).problem()).isEqualTo("400 invalid_parameter");
            return;
        }
        Answer answer = fetch(target);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.all("Cache-Control")).containsExactly(PRIVATE);
        assertThat(answer.header("X-Mizan-Caller")).hasValue("-");
        for (String field :
                new String[] {"Cache-Groups", "CDN-Cache-Control", "Surrogate-Control", "X-Accel-Expires"}) {
            assertThat(answer.all(field)).as(field).isEmpty();
        }
        if (!target.contains("day=")) {
            assertThat(answer.text()).isEqualTo(FetchTests.BODY);
            assertThat(answer.header("ETag")).isEqualTo(fetch(FetchTests.ITEM).header("ETag"));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "label=%C3%A9%20%2F%3F%26%3D%2B%25~-._",
                "label=%F0%9F%98%80",
                "label=",
                "label=%0D%0AX-Injected%3A%20yes",
                "label=%22%5C"
            })
    default void canonicalQuery_isShared(String label) {
        Answer answer = fetch("item/?item_id=5&" + label);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.all("X-Injected")).isEmpty();
        boolean stripped = label.contains("%0D%0A");
        assertThat(answer.all("Cache-Control")).containsExactly(stripped ? PRIVATE : SHARED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"label=%c3%a9", "label=é", "label=a/b", "label=%7E", "label=a+b", "label=x%20"})
    default void lesserSpelling_isNeverShared(String label) {
        Answer answer = rawGet(ROOT + "ctx/item/?item_id=5&" + label);
        assertThat(answer.status()).isIn(200, 400);
        assertThat(answer.header("Cache-Control").orElse(PRIVATE)).isIn(PRIVATE, "no-store");
    }

    @Test
    default void guardedAndPersonalContexts_arePrivate() {
        var ada = http().another().login(User.ADA);
        for (String target : new String[] {"mine/", "who/", "staff/?staff_id=1"}) {
            Answer answer = ada.get(ROOT + "ctx/" + target);
            assertThat(answer.status()).as(target).isEqualTo(200);
            assertThat(answer.all("Cache-Control")).containsExactly(PRIVATE);
            assertThat(answer.header("X-Mizan-Caller").orElseThrow()).matches("[A-Za-z0-9_-]{16}");
            assertThat(answer.all("Cache-Groups")).isEmpty();
            Answer again = ada.with("If-None-Match", answer.header("ETag").orElseThrow())
                    .get(ROOT + "ctx/" + target);
            assertThat(again.status()).isEqualTo(304);
            assertThat(again.all("Cache-Control")).containsExactly(PRIVATE);
            assertThat(again.header("X-Mizan-Caller")).isEqualTo(answer.header("X-Mizan-Caller"));
        }
        assertThat(fetch("who/").all("Cache-Control")).containsExactly(PRIVATE);
        assertThat(fetch("never/").all("Cache-Control")).containsExactly(PRIVATE);
        assertThat(fetch("door/?door=2").all("Cache-Control")).containsExactly(PRIVATE);
    }

    @Test
    default void sharedAnswer_isTheSameForACaller() {
        Answer nobody = fetch(FetchTests.ITEM);
        Answer ada = http().another().login(User.ADA).get(ROOT + "ctx/" + FetchTests.ITEM);
        assertThat(ada.text()).isEqualTo(nobody.text());
        assertThat(ada.all("Cache-Control")).containsExactly(SHARED);
        assertThat(ada.all("X-Mizan-Caller")).isEmpty();
        assertThat(ada.all("Set-Cookie")).isEmpty();
    }

    @Test
    default void guard_isAskedBeforeTheTag() {
        Answer nobody = http().with("If-None-Match", "*").get(ROOT + "ctx/mine/");
        assertThat(nobody.problem()).isEqualTo("401 unauthenticated");
        assertThat(nobody.all("WWW-Authenticate")).containsExactly("Bearer");
        Answer bob = http().another().login(User.BOB).with("If-None-Match", "*").get(ROOT + "ctx/staff/?staff_id=x");
        assertThat(bob.problem()).isEqualTo("403 forbidden");
        assertThat(fetch("staff/?staff_id=x").problem()).isEqualTo("401 unauthenticated");
        assertThat(fetch("door/?door=x").problem()).isEqualTo("400 invalid_parameter");
        assertThat(fetch("door/?door=1").problem()).isEqualTo("401 unauthenticated");
    }

    @ParameterizedTest
    @ValueSource(strings = {"cookie", "header", "session"})
    default void cookieOfAFilter_makesItPrivate(String wish) {
        Answer answer = http().with("X-Cookie-Wish", wish).get(ROOT + "ctx/" + FetchTests.ITEM);
        assertThat(answer.text()).isEqualTo(FetchTests.BODY);
        assertThat(answer.all("Set-Cookie")).isNotEmpty();
        assertThat(answer.all("Cache-Control")).containsExactly(PRIVATE);
        assertThat(answer.all("Cache-Groups")).isEmpty();
    }
}
