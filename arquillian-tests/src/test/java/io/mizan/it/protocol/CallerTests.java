// SPDX-License-Identifier: Apache-2.0
package io.mizan.it.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import io.mizan.it.http.Answer;
import io.mizan.it.users.Bearer;
import io.mizan.it.users.User;
import java.util.stream.Stream;
import org.jose4j.jwt.JwtClaims;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Bearers beside sessions, on one application (section 8). */
interface CallerTests extends Protocol {

    static Stream<Named<String>> refused() {
        JwtClaims separator = Tokens.claims("te\u0001ss");
        JwtClaims nobody = Tokens.claims("tess");
        nobody.unsetClaim("upn");
        nobody.unsetClaim("sub");
        return Stream.concat(
                Stream.of(
                        Named.of("expired", Tokens.expired()),
                        Named.of("without an end", Tokens.neverEnding()),
                        Named.of("of another issuer", Tokens.ofAnotherIssuer()),
                        Named.of("by another key", Tokens.byAnotherKey()),
                        Named.of("with its own key", Tokens.withItsOwnKey()),
                        Named.of("unsigned", Tokens.unsigned()),
                        Named.of("tampered with", Tokens.tampered()),
                        Named.of("a separator in the name", Bearer.signed(separator)),
                        Named.of("of nobody", Bearer.signed(nobody)),
                        Named.of("without its signature", Tokens.good().replaceAll("\\.[^.]*$", ".")),
                        Named.of("two parts", Tokens.good().replaceAll("\\.[^.]*$", "")),
                        Named.of("garbage", "garbage"),
                        Named.of("dots", ".."),
                        Named.of("long", "a".repeat(4000))),
                Tokens.swapped().stream().map(token -> Named.of("an algorithm that was swapped", token)));
    }

    @Test
    default void goodToken_isACaller() {
        var tess = http().another().bearer(Tokens.good());
        Answer mine = tess.get(ROOT + "ctx/mine/");
        assertThat(mine.text()).isEqualTo("{\"mine\":{\"name\":\"tess\",\"roles\":[\"staff\"]}}");
        assertThat(mine.header("X-Mizan-Caller").orElseThrow()).matches("[A-Za-z0-9_-]{16}");
        assertThat(mine.all("Cache-Control")).containsExactly(SharingTests.PRIVATE);
        assertThat(mine.all("Set-Cookie")).isEmpty();
        assertThat(mine.all("X-Mizan-Token")).as("over plain http").isEmpty();
        assertThat(tess.get(ROOT + "ctx/staff/?staff_id=1").status()).isEqualTo(200);
        assertThat(call(tess, "staff_only", "{\"number\":4}").text()).contains("\"result\":4");
        assertThat(http().with("Authorization", "bEaReR  " + Tokens.good())
                        .get(ROOT + "ctx/mine/")
                        .status())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @MethodSource("refused")
    default void badToken_isRefusedEverywhere(String token) {
        var bearer = http().another().bearer(token);
        var session = http().another().login(User.ADA).bearer(token);
        for (var browser : new io.mizan.it.http.Http[] {bearer, session}) {
            for (String target : new String[] {"mine/", "who/", "item_list/"}) {
                invalidToken(browser.get(ROOT + "ctx/" + target));
            }
            invalidToken(call(browser, "{\"fn\":\"who_calls\"}"));
        }
    }

    private static void invalidToken(Answer answer) {
        assertThat(answer.problem()).isEqualTo("401 unauthenticated");
        assertThat(answer.all("WWW-Authenticate")).containsExactly("Bearer error=\"invalid_token\"");
        assertThat(answer.all("X-Mizan-Caller")).containsExactly("-");
        assertThat(answer.all("Cache-Control")).containsExactly("no-store");
        assertThat(answer.text())
                .doesNotContain("ada")
                .doesNotContain("Exception")
                .doesNotContain("jose4j");
    }

    @Test
    default void bearer_decidesWhereASessionComesToo() {
        var ada = http().another().login(User.ADA);
        String session = ada.get(ROOT + "ctx/who/").text();
        assertThat(session).isEqualTo("{\"who\":{\"name\":\"ada\",\"roles\":[\"staff\"]}}");
        Answer both = ada.bearer(Bearer.signed(Tokens.claims("bob"))).get(ROOT + "ctx/who/");
        assertThat(both.text()).isEqualTo("{\"who\":{\"name\":\"bob\",\"roles\":[\"staff\"]}}");
        assertThat(ada.get(ROOT + "ctx/who/").text()).isEqualTo(session);
        assertThat(http().another().get(ROOT + "ctx/who/").text()).isEqualTo("{\"who\":{\"name\":\"-\",\"roles\":[]}}");
    }

    /** A bearer of the same name as a user of the container's is another caller. */
    @Test
    default void tag_tellsCallersApart() {
        var ada = http().another().login(User.ADA);
        String tag = ada.get(ROOT + "ctx/who/").header("X-Mizan-Caller").orElseThrow();
        assertThat(call(ada, "{\"fn\":\"no_such\"}").header("X-Mizan-Caller")).hasValue(tag);
        assertThat(http().another().login(User.ADA).get(ROOT + "ctx/mine/").header("X-Mizan-Caller"))
                .hasValue(tag);
        String bearer = Bearer.signed(Tokens.claims("ada"));
        assertThat(http().another()
                        .bearer(bearer)
                        .get(ROOT + "ctx/who/")
                        .header("X-Mizan-Caller")
                        .orElseThrow())
                .isNotEqualTo(tag);
        assertThat(http().another()
                        .login(User.BOB)
                        .get(ROOT + "ctx/who/")
                        .header("X-Mizan-Caller")
                        .orElseThrow())
                .isNotEqualTo(tag)
                .isNotEqualTo("-");
        assertThat(http().another().get(ROOT + "ctx/who/").header("X-Mizan-Caller"))
                .hasValue("-");
    }

    @Test
    default void twoAuthorizations_areNotMixed() {
        Answer answer = rawGet(
                ROOT + "ctx/who/",
                "Authorization: Bearer " + Tokens.good(),
                "Authorization: Bearer " + Tokens.byAnotherKey());
        assertThat(answer.status()).isIn(200, 400, 401);
        Answer list = rawGet(ROOT + "ctx/who/", "Authorization: Bearer " + Tokens.good() + ", Bearer x");
        assertThat(list.status()).isIn(400, 401);
        assertThat(rawGet(ROOT + "ctx/mine/", "Authorization: Bearer").status()).isEqualTo(401);
        assertThat(rawGet(ROOT + "ctx/mine/", "Authorization: Bearer ").status())
                .isEqualTo(401);
        assertThat(rawGet(ROOT + "ctx/mine/", "Authorization: DPoP " + Tokens.good())
                        .status())
                .isEqualTo(401);
    }
}
