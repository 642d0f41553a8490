// SPDX-License-Identifier: Apache-2.0
package io.mizan.it.protocol;

import io.mizan.it.protocol.app.Items;
import io.mizan.it.server.ServerTest;
import io.mizan.it.server.Wars;
import io.mizan.it.users.Bearer;
import java.util.HashMap;
import java.util.Map;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** One application, every theme: a deployment is what costs. */
class ProtocolIT extends ServerTest
        implements FetchTests,
                SharingTests,
                AddressTests,
                GoldenTests,
                CallTests,
                ChecksTests,
                ProblemTests,
                ReachabilityTests,
                BadInputTests,
                FreshTests,
                ForgeryTests,
                CorsTests,
                CallerTests {

    @Deployment(testable = false)
    static WebArchive war() {
        Map<String, String> settings = new HashMap<>(Bearer.settings());
        settings.put("mizan.csrf.allowed-origins", "https://partner.example");
        settings.put("mizan.cors.allowed-origins", "https://partner.example,https://reader.example");
        return Wars.of("protocol").formLogin().settings(settings).build().addPackage(Items.class.getPackage());
    }
}
