// SPDX-License-Identifier: Apache-2.0
package io.mizan.it.socket;

import io.mizan.it.server.ServerTest;
import io.mizan.it.server.Wars;
import io.mizan.it.socket.app.Notes;
import io.mizan.it.users.Bearer;
import java.util.HashMap;
import java.util.Map;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** One application, every theme: a deployment is what costs. */
class SocketIT extends ServerTest
        implements CallTests,
                CallerTests,
                HandshakeTests,
                FrameTests,
                PingTests,
                CloseTests,
                Utf8Tests,
                LimitTests,
                WatchTests,
                EventTests,
                FeedTests {

    @Deployment(testable = false)
    static WebArchive war() {
        Map<String, String> settings = new HashMap<>(Bearer.settings());
        settings.put("mizan.csrf.allowed-origins", "https://partner.example");
        settings.put("mizan.socket.max-outbound", "262144");
        settings.put("mizan.socket.recheck", "PT1S");
        settings.put("mizan.socket.watches", "4");
        settings.put("mizan.edge.token", FeedTests.CREDENTIAL);
        return Wars.of("sockets").formLogin().cache().settings(settings).build().addPackage(Notes.class.getPackage());
    }
}
