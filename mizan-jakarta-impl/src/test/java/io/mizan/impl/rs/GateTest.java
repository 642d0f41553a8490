// SPDX-License-Identifier: Apache-2.0
package io.mizan.impl.rs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mizan.app.Application;
import io.mizan.app.shop.Shelves;
import io.mizan.impl.auth.KnownCaller;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GateTest {
    private static final KnownCaller ADA = Application.caller("ada");
    private static final KnownCaller BEARER =
            new KnownCaller(Optional.of("tess"), Optional.of("https://issuer.example"), new TreeSet<>());

    private final Application shop =
            Application.of(Map.of("mizan.csrf.allowed-origins", "https://partner.example"), Shelves.class);

    @AfterEach
    void close() {
        shop.close();
    }

    private String passed(KnownCaller caller, Incoming request, boolean guarded) throws Exception {
        return shop.request(caller, () -> {
            try {
                shop.get(Gate.class).forgery(request, guarded);
                return "passed";
            } catch (ProblemException problem) {
                return problem.details().code();
            }
        });
    }

    @ParameterizedTest
    @CsvSource({
        "https://partner.example, cross-site, passed",
        "http://shop.example, same-origin, passed",
        "http://shop.example, , passed",
        "https://shop.example, , csrf",
        "https://evil.example, , csrf",
        "https://evil.example, cross-site, csrf",
        "null, , csrf",
        ", none, passed",
        ", same-site, csrf",
        ", , passed"
    })
    void callOfASession_isRefusedWhereItCouldBeForged(@Nullable String origin, @Nullable String site, String answer)
            throws Exception {
        List<String> headers = new ArrayList<>();
        if (origin != null) {
            headers.addAll(List.of("Origin", origin));
        }
        if (site != null) {
            headers.addAll(List.of("Sec-Fetch-Site", site));
        }
        Incoming request = Asked.of("POST", "/call/", headers.toArray(String[]::new));
        assertThat(passed(ADA, request, false)).isEqualTo(answer);
        assertThat(passed(BEARER, request, false)).isEqualTo("passed");
    }

    @Test
    void guardedFetch_isNotForAnotherSitesPage() throws Exception {
        Incoming request = Asked.get("/ctx/basket/", "Sec-Fetch-Site", "cross-site");
        assertThat(passed(ADA, request, true)).isEqualTo("csrf");
        assertThat(passed(ADA, request, false)).isEqualTo("passed");
        assertThat(passed(BEARER, request, true)).isEqualTo("passed");
    }

    @Test
    void otherMethod_isToldWhatIsTaken() {
        assertThatThrownBy(() -> new Gate().method(Asked.of("PUT", "/call/"), Set.of("POST"), "POST"))
                .isInstanceOfSatisfying(ProblemException.class, problem -> {
                    assertThat(problem.details().status()).isEqualTo(405);
                    assertThat(problem.fields()).containsExactly(Map.entry("Allow", "POST"));
                });
    }
}
