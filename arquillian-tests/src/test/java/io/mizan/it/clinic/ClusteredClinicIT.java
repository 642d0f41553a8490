// SPDX-License-Identifier: Apache-2.0
package io.mizan.it.clinic;

import io.mizan.it.server.ServerTest;
import io.mizan.it.server.Wars;
import io.mizan.it.users.Bearer;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** The clinic as the first node of a cluster, with the server's own database as witness: it serves from memory like one alone. */
class ClusteredClinicIT extends ServerTest implements CacheTests, TransactionTests {

    @Deployment(testable = false)
    static WebArchive war() {
        byte[] secret = new byte[32];
        new SecureRandom().nextBytes(secret);
        Map<String, String> settings = new HashMap<>(Bearer.settings());
        settings.put("mizan.http.cache-status", "true");
        settings.put("mizan.cache.mode", "cluster");
        settings.put("mizan.cache.jgroups", "loopback");
        settings.put("mizan.cache.witness", "java:comp/DefaultDataSource");
        settings.put("mizan.application", "clustered");
        settings.put("mizan.secret", "base64:" + Base64.getEncoder().encodeToString(secret));
        return ClinicIT.clinic(Wars.of("clustered").cache().settings(settings));
    }
}
