// SPDX-License-Identifier: Apache-2.0
package io.mizan.it.protocol;

import io.mizan.it.http.Http;
import io.mizan.it.protocol.app.Items;
import io.mizan.it.server.ServerTest;
import io.mizan.it.server.Wars;
import java.net.URI;
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
        return Wars.of("protocol")
                .formLogin()
                .settings(Map.of(
                        "mizan.csrf.allowed-origins",
                        "https://partner.example",
                        "mizan.cors.allowed-origins",
                        "https://partner.example,https://reader.example",
                        "mp.jwt.verify.issuer",
                        Tokens.ISSUER,
                        "mp.jwt.verify.publickey",
                        Tokens.publicKey()))
                .build()
                .addPackage(Items.class.getPackage());
    }

    @Override
    public URI base() {
        return base;
    }

    @Override
    public Http http() {
        return http;
    }
}
