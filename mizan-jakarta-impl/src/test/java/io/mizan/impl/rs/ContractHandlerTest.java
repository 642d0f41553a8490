// SPDX-License-Identifier: Apache-2.0
package io.mizan.impl.rs;

import static org.assertj.core.api.Assertions.assertThat;

import io.mizan.app.Application;
import io.mizan.app.shop.Shelves;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** While one develops, clients can be generated from a server that runs. */
class ContractHandlerTest {

    private static final Map<String, String> DEVELOPMENT = Map.of("mizan.mode", "development");

    private static String answer(Map<String, String> settings, Incoming request) throws Exception {
        try (Application shop = Application.of(settings, Shelves.class)) {
            return shop.request(() -> {
                try {
                    Outgoing out = shop.get(ContractHandler.class).answer(request);
                    return out.status() + " " + out.type() + " " + out.fields();
                } catch (ProblemException problem) {
                    return problem.details().status() + " " + problem.details().code();
                }
            });
        }
    }

    @Test
    void development_givesTheContractOut() throws Exception {
        assertThat(answer(DEVELOPMENT, Asked.get("/mizan.kdl")))
                .isEqualTo("200 text/plain;charset=utf-8 [Cache-Control=no-store]");
    }

    @Test
    void production_hasNothingThere() throws Exception {
        assertThat(answer(Map.of(), Asked.get("/mizan.kdl"))).isEqualTo("404 not_found");
        assertThat(answer(Map.of(), Asked.of("DELETE", "/mizan.kdl"))).isEqualTo("404 not_found");
    }

    @Test
    void pageOfAnotherSite_isRefused() throws Exception {
        assertThat(answer(DEVELOPMENT, Asked.get("/mizan.kdl", "Sec-Fetch-Site", "cross-site")))
                .isEqualTo("403 csrf");
    }

    @Test
    void otherMethods_areRefused() throws Exception {
        assertThat(answer(DEVELOPMENT, Asked.of("POST", "/mizan.kdl"))).isEqualTo("405 method_not_allowed");
    }
}
