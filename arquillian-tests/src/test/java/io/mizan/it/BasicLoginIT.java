// SPDX-License-Identifier: Apache-2.0
package io.mizan.it;

import static io.mizan.it.users.User.ADA;
import static io.mizan.it.users.User.BOB;
import static org.assertj.core.api.Assertions.assertThat;

import io.mizan.it.http.RawHttp;
import io.mizan.it.server.ServerTest;
import io.mizan.it.server.Wars;
import java.io.IOException;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;

/** The servers are set up as the other tests need them: users, roles, database. */
class BasicLoginIT extends ServerTest {

    @Deployment(testable = false)
    static WebArchive war() {
        return Wars.of("basic", LoginApplication.class).basicLogin().build();
    }

    @Test
    void users_haveTheirRoles() {
        assertThat(http.get("who").text()).isEqualTo("- false H2");
        assertThat(http.basic(ADA).get("who").text()).isEqualTo("ada true H2");
        assertThat(http.another().basic(BOB).get("who").text()).isEqualTo("bob false H2");
    }

    @Test
    void rawTarget_reachesTheServer() throws IOException {
        assertThat(RawHttp.get(base, base.getRawPath() + "who;a=b").text()).isEqualTo("- false H2");
    }
}
