// SPDX-License-Identifier: Apache-2.0
package io.mizan.it.login;

import static io.mizan.it.users.User.ADA;
import static org.assertj.core.api.Assertions.assertThat;

import io.mizan.it.http.Answer;
import io.mizan.it.http.Mizan;
import java.util.List;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;

/** At the protocol's addresses either: there the container asks for the login, before the library is asked. */
class BehindLoginIT extends BehindLoginTest {
    @Deployment(testable = false)
    static WebArchive war() {
        return inside(constraints -> constraints.replace("/api/mizan/*", "/nothing"));
    }

    @Test
    void whoeverHasNotLoggedIn_isSentToTheForm() {
        for (Answer answer : List.of(
                http.get("app/boards/3"),
                http.get("api/mizan/live?watch=board%3Aboard_id%3D3"),
                new Mizan(http).fetch("board", "board_id", 3),
                new Mizan(http).call("pin", "board_id", 3, "note", Mizan.object("text", "by nobody")),
                new Mizan(http.another().bearer(ISSUER.token(ADA))).fetch("mine"))) {
            assertThat(answer.status()).isEqualTo(302);
            assertThat(answer.header("Location").orElseThrow()).endsWith("/sign-in.html");
        }
        assertThat(new Mizan(http.another().login(ADA))
                        .fetch("board", "board_id", 3)
                        .json()
                        .getString("board"))
                .isEqualTo("inside: ");
    }
}
