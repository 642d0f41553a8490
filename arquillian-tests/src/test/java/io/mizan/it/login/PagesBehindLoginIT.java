// SPDX-License-Identifier: Apache-2.0
package io.mizan.it.login;

import static io.mizan.it.users.User.ADA;
import static org.assertj.core.api.Assertions.assertThat;

import io.mizan.it.http.Mizan;
import io.mizan.it.http.SocketClient;
import java.util.function.UnaryOperator;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;

/** But at the protocol's addresses, where the functions' own guards decide. */
class PagesBehindLoginIT extends BehindLoginTest {
    @Deployment(testable = false)
    static WebArchive war() {
        return inside(UnaryOperator.identity());
    }

    @Test
    void whoeverHasNotLoggedIn_isSentToTheForm_fromPagesAlone() {
        assertThat(http.get("app/boards/4").status()).isEqualTo(302);
        assertThat(new Mizan(http).fetch("drawer", "drawer_id", 7).problem()).isEqualTo("401 unauthenticated");
        assertThat(new Mizan(http).call("clear").problem()).isEqualTo("401 unauthenticated");
        assertThat(new Mizan(http).fetch("board", "board_id", 4).json().getString("board"))
                .as("a function without a guard is everybody's")
                .isEqualTo("inside: ");
        try (SocketClient socket = SocketClient.open(base, http)) {
            assertThat(socket.watch(1, "board", "board_id", 4).ready()).isEqualTo("-");
        }
    }

    @Test
    void token_isTaken() {
        var bearer = new Mizan(http.bearer(ISSUER.token(ADA)));
        assertThat(bearer.fetch("mine").json().getString("mine")).isEqualTo("inside of ada");
    }
}
