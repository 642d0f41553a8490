// SPDX-License-Identifier: Apache-2.0
package io.mizan.it.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import io.mizan.it.http.Answer;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What goes wrong, as clients are told of it (section 7). */
interface ProblemTests extends Protocol {

    @Test
    default void violations_areInTheCallersLanguage() {
        String args =
                "{\"name\":\" \",\"least\":2,\"form\":{\"name\":\"\",\"mail\":\"x\",\"lines\":[{\"text\":\"t\",\"count\":1},"
                        + "{\"text\":\"\",\"count\":0}],\"byName\":{\"a/b~c\":{\"text\":\"\",\"count\":1}}}}";
        Answer german = call(http().with("Accept-Language", "de-CH, en;q=0.5"), "valid", args);
        assertThat(german.problem()).isEqualTo("422 invalid");
        assertThat(german.json().getJsonArray("errors").stream()
                        .map(e -> e.asJsonObject().getString("pointer") + " "
                                + e.asJsonObject().getString("code")))
                .containsExactly(
                        "/args/form/byName/a~1b~0c/text NotBlank",
                        "/args/form/lines/1/count Min",
                        "/args/form/lines/1/text NotBlank",
                        "/args/form/mail Email",
                        "/args/form/name NotBlank",
                        "/args/least Min",
                        "/args/name NotBlank");
        assertThat(german.text()).contains("darf nicht leer sein").contains("muss größer-gleich 3 sein");
        for (String language : List.of("en", "xx", "*", "%%%", "")) {
            Answer english = call(http().with("Accept-Language", language), "valid", args);
            assertThat(english.problem()).as(language).isEqualTo("422 invalid");
        }
        Answer noLanguage = call(http().with("Accept-Language", "de;q=x"), "valid", args);
        assertThat(noLanguage.status()).isIn(400, 422);
        assertThat(call(http(), "valid", args).text()).contains("must not be blank");
        assertThat(german.json().getString("function")).isEqualTo("valid");
    }

    @ParameterizedTest
    @CsvSource({
        "booked,409,already_booked,the table is taken",
        "conflict,409,conflict,not now",
        "missing,404,not_found,no such table",
        "invalid,422,invalid,not like this"
    })
    default void clientErrors_areTyped(String how, int status, String code, String detail) {
        Answer answer = call(http(), "failing", "{\"how\":\"" + how + "\"}");
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.all("Content-Type")).containsExactly("application/problem+json");
        assertThat(answer.all("Cache-Control")).containsExactly("no-store");
        assertThat(answer.json().getString("code")).isEqualTo(code);
        assertThat(answer.json().getString("type")).isEqualTo("urn:mizan:problem:" + code);
        assertThat(answer.json().getString("detail")).contains(detail);
        assertThat(answer.json().getInt("status")).isEqualTo(status);
        assertThat(answer.json().getString("title")).isNotBlank();
        assertThat(answer.json().getString("function")).isEqualTo("failing");
    }

    @Test
    default void internalFailure_tellsNothing() {
        Answer answer = call(http(), "failing", "{\"how\":\"otherwise\"}");
        assertThat(answer.problem()).isEqualTo("500 internal");
        assertThat(answer.json().getString("incident")).matches("[0-9a-f]{16}");
        assertThat(answer.text())
                .doesNotContain("secret")
                .doesNotContain("Exception")
                .doesNotContain("io.mizan");
        Answer header = call(http(), "failing", "{\"how\":\"header\"}");
        assertThat(header.status()).isEqualTo(409);
        assertThat(header.all("X-Injected")).isEmpty();
    }

    @Test
    default void pageOfAnotherContract_isStale() {
        var old = http().with("X-Mizan-Contract", "AAAAAAAAAAAAAAAAAAAAAA");
        assertThat(call(old, "{\"fn\":\"no_such\"}").problem()).isEqualTo("409 stale_client");
        assertThat(call(old, "{\"fn\":\"nothing\",\"args\":{\"x\":1}}").problem())
                .isEqualTo("409 stale_client");
        assertThat(call(old, "{\"fn\":\"echo_int\"}").problem()).isEqualTo("409 stale_client");
        assertThat(old.get(ROOT + "ctx/nothing/").problem()).isEqualTo("409 stale_client");
        assertThat(old.get(ROOT + "ctx/item_list/?gone=1").problem()).isEqualTo("409 stale_client");
        assertThat(old.get(ROOT + "ctx/item/?item_id=x&label=a").problem()).isEqualTo("409 stale_client");
        assertThat(old.get(ROOT + "ctx/item_list/").status()).isEqualTo(200);
        assertThat(call(old, "{\"fn\":\"nothing\"}").status()).isEqualTo(200);
        assertThat(call(old, "{\"fn\":\"signed_in\"}").problem()).isEqualTo("401 unauthenticated");
    }
}
