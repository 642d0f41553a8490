// SPDX-License-Identifier: Apache-2.0
package io.mizan.it.clinic;

import io.mizan.it.server.ServerTest;
import io.mizan.it.server.Wars;
import io.mizan.it.users.Bearer;
import java.util.HashMap;
import java.util.Map;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** The clinic with the cache beside the library: all that is promised of it still holds, and answers come from memory. */
class CachedClinicIT extends ServerTest
        implements CacheTests,
                TransactionTests,
                InvalidationTests,
                ScopeTests,
                DoorTests,
                CallerTests,
                FailureTests,
                ViewTests,
                PageMemoryTests,
                LeakTests,
                RecoveryTests,
                SharedCacheTests {

    @Deployment(testable = false)
    static WebArchive war() {
        Map<String, String> settings = new HashMap<>(Bearer.settings());
        settings.put("mizan.http.cache-status", "true");
        settings.put("mizan.cache.recovery", RECOVERY.toString());
        return ClinicIT.clinic(Wars.of("cached").cache().settings(settings));
    }
}
