// SPDX-License-Identifier: Apache-2.0
package io.mizan.it;

import static io.mizan.it.users.User.ADA;
import static io.mizan.it.users.User.BOB;
import static org.assertj.core.api.Assertions.assertThat;

import io.mizan.it.server.ServerTest;
import io.mizan.it.server.Wars;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;

/** The same with a session: two browsers on one connection are two users. */
class FormLoginIT extends ServerTest {

    @Deployment(testable = false)
    static WebArchive war() {
        return Wars.of("form", LoginApplication.class).formLogin().build();
    }

    @Test
    void sessions_keepUsersApart() {
        var ada = http.another().login(ADA);
        var bob = http.another().login(BOB);
        assertThat(ada.get("who").text()).isEqualTo("ada true H2");
        assertThat(bob.get("who").text()).isEqualTo("bob false H2");
        assertThat(http.get("who").text()).isEqualTo("- false H2");
        assertThat(ada.get("who").text()).isEqualTo("ada true H2");
    }
}
