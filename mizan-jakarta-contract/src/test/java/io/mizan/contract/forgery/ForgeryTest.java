// SPDX-License-Identifier: Apache-2.0
package io.mizan.contract.forgery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ForgeryTest {
    private static final Forgery FORGERY = new Forgery(Set.of("https://partner.example"), Set.of());

    @ParameterizedTest
    @CsvSource({
        "GET, , , true",
        "GET, , same-origin, true",
        "GET, , none, true",
        "GET, , cross-site, false",
        "GET, , same-site, false",
        "HEAD, , cross-site, false",
        "OPTIONS, , cross-site, true",
        "GET, https://evil.example, cross-site, false",
        "GET, https://partner.example, cross-site, true",
        "GET, https://clinic.example, same-site, false"
    })
    void aGuardedContext_isNotReadFromAnotherSite(
            String method, @Nullable String origin, @Nullable String site, boolean allowed) {
        assertThat(FORGERY.allows(request(method, origin, site, false, true))).isEqualTo(allowed);
        assertThat(FORGERY.allows(request(method, origin, site, true, true))).isTrue();
        assertThat(FORGERY.allows(request(method, origin, site, false, false))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "PATCH", "DELETE", "TRACE", "PROPFIND", "get", ""})
    void everyOtherMethod_isUnsafe(String method) {
        assertThat(FORGERY.allows(request(method, null, "cross-site", false, false)))
                .isFalse();
        assertThat(FORGERY.allows(request(method, "https://evil.example", null, false, false)))
                .isFalse();
        assertThat(FORGERY.allows(request(method, "https://evil.example", "cross-site", true, false)))
                .isTrue();
    }

    private static Forgery.Request request(
            String method, @Nullable String origin, @Nullable String site, boolean bearer, boolean guarded) {
        return new Forgery.Request(method, false, origin, site, () -> "https://clinic.example", bearer, guarded);
    }

    @ParameterizedTest
    @CsvSource({
        "https://partner.example, https://partner.example", "HTTPS://Partner.Example, https://partner.example",
        "https://partner.example:443, https://partner.example", "http://localhost:80, http://localhost",
        "http://localhost:5173, http://localhost:5173", "http://[::1]:8080, http://[::1]:8080",
        "capacitor://localhost, capacitor://localhost"
    })
    void origins_areAsBrowsersWriteThem(String setting, String origin) {
        assertThat(Origin.parse(setting)).isEqualTo(origin);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "*",
                "https://*",
                "https://*.example",
                "partner.example",
                "https://partner.example/",
                "https://partner.example/app",
                "https://partner.example?x",
                "https://partner.example#x",
                "https://ada@partner.example",
                "//partner.example",
                "https://",
                "https:partner.example",
                "http://a b"
            })
    void whatIsNoWholeOrigin_isRefused(String setting) {
        assertThatIllegalArgumentException().isThrownBy(() -> Origin.parse(setting));
    }
}
