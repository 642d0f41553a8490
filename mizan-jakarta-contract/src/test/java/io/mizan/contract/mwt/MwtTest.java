// SPDX-License-Identifier: Apache-2.0
package io.mizan.contract.mwt;

import static org.assertj.core.api.Assertions.assertThat;

import io.mizan.contract.key.CallerName;
import io.mizan.contract.key.CallerRoles;
import io.mizan.contract.key.KeyName;
import io.mizan.contract.key.KeyRing;
import io.mizan.contract.key.Secrets;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class MwtTest {
    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00.750Z");
    private static final Duration TEN_MINUTES = Duration.ofMinutes(10);

    private final Secrets secrets = Secrets.random(new SecureRandom());
    private final CallerMark ada = mark("ada", "staff");

    private CallerMark mark(String name, String role) {
        return new CallerMarks(secrets.key(KeyName.SUBJECT))
                .of(CallerName.principal(name), CallerRoles.of(List.of(role)));
    }

    private Mwt at(Instant now) {
        return new Mwt("/app", secrets.ring(KeyName.MWT), InstantSource.fixed(now));
    }

    @Test
    void aToken_livesFromOneMinuteBeforeToOneMinuteAfter() {
        String token = at(NOW).mint(ada, TEN_MINUTES);

        assertThat(at(NOW).verify(token))
                .contains(new MwtClaims(
                        ada, Instant.parse("2026-03-01T12:00:00Z"), Instant.parse("2026-03-01T12:10:00Z")));
        assertThat(at(NOW.minusSeconds(60)).verify(token)).isPresent();
        assertThat(at(NOW.minusSeconds(61)).verify(token)).isEmpty();
        assertThat(at(NOW.plusSeconds(659)).verify(token)).isPresent();
        assertThat(at(NOW.plusSeconds(660)).verify(token)).isEmpty();
    }

    @Property(tries = 400)
    void aTokenWithAnyOtherCharacter_isNone(@ForAll @IntRange(max = 400) int at, @ForAll char other) {
        String token = at(NOW).mint(ada, TEN_MINUTES);
        int position = at % token.length();
        String changed = token.substring(0, position) + other + token.substring(position + 1);

        assertThat(at(NOW).verify(changed).isPresent()).isEqualTo(changed.equals(token));
    }

    @Property
    void anyText_isNoToken(@ForAll String text) {
        assertThat(at(NOW).verify(text)).isEmpty();
        assertThat(at(NOW).verify("e30." + text.replaceAll("[^A-Za-z0-9]", "a") + ".e30"))
                .isEmpty();
    }

    @Test
    void anotherSpellingOfTheSignature_isNone() {
        String token = at(NOW).mint(ada, TEN_MINUTES);
        char last = token.charAt(token.length() - 1);
        String alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
        String sameBits = token.substring(0, token.length() - 1) + alphabet.charAt(alphabet.indexOf(last) + 1);

        assertThat(at(NOW).verify(sameBits)).isEmpty();
    }

    @Test
    void previousKeys_verifyAndDoNotSign() {
        Secrets newer = Secrets.random(new SecureRandom());
        KeyRing both = new KeyRing(newer.key(KeyName.MWT), List.of(secrets.key(KeyName.MWT)));
        Mwt rotated = new Mwt("/app", both, InstantSource.fixed(NOW));

        assertThat(rotated.verify(at(NOW).mint(ada, TEN_MINUTES))).isPresent();
        assertThat(at(NOW).verify(rotated.mint(ada, TEN_MINUTES))).isEmpty();
    }

    @Test
    void otherApplications_haveOtherTokensAndCookies() {
        Mwt other = new Mwt("/other", secrets.ring(KeyName.MWT), InstantSource.fixed(NOW));

        assertThat(other.verify(at(NOW).mint(ada, TEN_MINUTES))).isEmpty();
        assertThat(other.cookieName())
                .startsWith("__Host-mizan-mwt-")
                .hasSize(25)
                .isNotEqualTo(at(NOW).cookieName());
    }

    @Test
    void aNewToken_isDueAtHalfLifeOrForAnotherCaller() {
        MwtClaims claims = at(NOW).verify(at(NOW).mint(ada, TEN_MINUTES)).orElseThrow();

        assertThat(claims.isDue(ada, NOW)).isFalse();
        assertThat(claims.isDue(ada, Instant.parse("2026-03-01T12:05:00Z"))).isFalse();
        assertThat(claims.isDue(ada, Instant.parse("2026-03-01T12:05:01Z"))).isTrue();
        assertThat(claims.isDue(mark("bob", "staff"), NOW)).isTrue();
        assertThat(claims.isDue(mark("ada", "vet"), NOW)).isTrue();
    }

    @Test
    void marks_tellCallersAndRolesApart() {
        assertThat(List.of(
                        ada.tag(),
                        mark("bob", "staff").tag(),
                        mark("ada", "vet").tag(),
                        CallerMark.NOBODY))
                .doesNotHaveDuplicates()
                .allMatch(tag -> tag.equals("-") || tag.matches("[A-Za-z0-9_-]{16}"));
    }
}
