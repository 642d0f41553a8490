// SPDX-License-Identifier: Apache-2.0
package io.mizan.it.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import io.mizan.it.http.Answer;
import io.mizan.it.users.User;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which pages of other origins may read answers (section 8): a partner with the session, a reader without. */
interface CorsTests extends Protocol {
    String EXPOSED = "ETag, X-Mizan-Invalidate, X-Mizan-Caller, X-Mizan-Token, Cache-Status";

    private Answer preflight(String origin, String target) {
        return http().another()
                .with("Origin", origin)
                .with("Access-Control-Request-Method", "POST")
                .with("Access-Control-Request-Headers", "content-type,x-mizan-contract")
                .with("Sec-Fetch-Site", "cross-site")
                .send("OPTIONS", ROOT + target);
    }

    @ParameterizedTest
    @ValueSource(strings = {"call/", "ctx/item_list/", "ctx/mine/"})
    default void preflight_ofAListedOrigin(String target) {
        Answer reader = preflight("https://reader.example", target);
        assertThat(reader.status()).isEqualTo(204);
        assertThat(reader.all("Access-Control-Allow-Origin")).containsExactly("https://reader.example");
        assertThat(reader.all("Access-Control-Allow-Methods")).containsExactly("GET, HEAD, POST");
        assertThat(reader.header("Access-Control-Allow-Headers").orElseThrow())
                .contains("Content-Type", "X-Mizan-Contract", "Authorization", "If-None-Match");
        assertThat(reader.header("Access-Control-Allow-Credentials")).isEmpty();
        assertThat(reader.all("Vary")).contains("Origin");
        assertThat(reader.body()).isEmpty();
        assertThat(preflight("https://partner.example", target).all("Access-Control-Allow-Credentials"))
                .containsExactly("true");
    }

    @Test
    default void preflight_ofAnotherOrigin() {
        for (String origin : new String[] {"https://evil.example", "null", "https://READER.example", "*"}) {
            Answer evil = preflight(origin, "call/");
            assertThat(evil.all("Access-Control-Allow-Origin")).isEmpty();
            assertThat(evil.all("Access-Control-Allow-Credentials")).isEmpty();
            assertThat(evil.all("Access-Control-Allow-Methods")).isEmpty();
        }
    }

    @Test
    default void privateAnswer_isReadable() {
        var reader = http().another().with("Origin", "https://reader.example").with("Sec-Fetch-Site", "cross-site");
        for (String target : new String[] {"who/", "nothing/", "item/?item_id=x"}) {
            Answer answer = reader.get(ROOT + "ctx/" + target);
            assertThat(answer.all("Access-Control-Allow-Origin")).as(target).containsExactly("https://reader.example");
            assertThat(answer.all("Access-Control-Expose-Headers")).containsExactly(EXPOSED);
            assertThat(answer.all("Access-Control-Allow-Credentials")).isEmpty();
            assertThat(answer.all("Cross-Origin-Resource-Policy")).isEmpty();
            assertThat(answer.all("Vary")).contains("Origin");
        }
        Answer none = http().another().get(ROOT + "ctx/who/");
        assertThat(none.all("Vary")).contains("Origin");
        assertThat(none.all("Access-Control-Allow-Origin")).isEmpty();
        assertThat(none.all("Cross-Origin-Resource-Policy")).containsExactly("same-origin");
    }

    @Test
    default void sharedAnswer_isTheSameForEveryOrigin() {
        Answer plain = fetch("item_list/");
        Answer reader = http().with("Origin", "https://reader.example").get(ROOT + "ctx/item_list/");
        for (String field :
                new String[] {"Access-Control-Allow-Origin", "Access-Control-Expose-Headers", "Vary", "Cache-Control"
                }) {
            assertThat(reader.all(field)).as(field).isEqualTo(plain.all(field));
        }
        assertThat(reader.all("Cross-Origin-Resource-Policy")).containsExactly("same-origin");
    }

    @Test
    default void call_needsTheSessionsPermissionToo() {
        var reader = http().another().with("Origin", "https://reader.example").with("Sec-Fetch-Site", "cross-site");
        Answer refused = call(reader, "{\"fn\":\"nothing\"}");
        assertThat(refused.problem()).isEqualTo("403 csrf");
        assertThat(refused.all("Access-Control-Allow-Origin")).containsExactly("https://reader.example");
        Answer bearer = call(reader.bearer(Tokens.good()), "{\"fn\":\"who_calls\"}");
        assertThat(bearer.status()).isEqualTo(200);
        assertThat(bearer.all("Access-Control-Allow-Origin")).containsExactly("https://reader.example");
        var partner = http().another()
                .login(User.ADA)
                .with("Origin", "https://partner.example")
                .with("Sec-Fetch-Site", "cross-site");
        Answer answer = call(partner, "{\"fn\":\"who_calls\"}");
        assertThat(answer.text()).contains("\"ada\"");
        assertThat(answer.all("Access-Control-Allow-Credentials")).containsExactly("true");
    }
}
