// SPDX-License-Identifier: Apache-2.0
package io.mizan.it.clinic;

import io.mizan.it.clinic.app.Owners;
import io.mizan.it.clinic.base.BaseDesk;
import io.mizan.it.server.ServerTest;
import io.mizan.it.server.Wars;
import io.mizan.it.users.Bearer;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.spec.JavaArchive;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** One deployment of the clinic for all that is promised of it: each server is started once. */
class ClinicIT extends ServerTest
        implements TransactionTests,
                InvalidationTests,
                ScopeTests,
                DoorTests,
                CallerTests,
                FailureTests,
                ViewTests,
                PageFaultTests,
                SharedCacheTests {
    private static final String PERSISTENCE = """
            <persistence xmlns="https://jakarta.ee/xml/ns/persistence" version="3.0">
              <persistence-unit name="clinic" transaction-type="JTA">
                <jta-data-source>java:comp/DefaultDataSource</jta-data-source>
                <shared-cache-mode>NONE</shared-cache-mode>
                <properties>
                  <property name="jakarta.persistence.schema-generation.database.action" value="drop-and-create"/>
                  <property name="jakarta.persistence.sql-load-script-source" value="META-INF/load.sql"/>
                </properties>
              </persistence-unit>
            </persistence>
            """;

    /** H2 2.2, which two of the servers bring, gives a query's old result again to who asks while another commits. */
    private static final String LOAD = "set optimize_reuse_results 0;";

    @Deployment(testable = false)
    static WebArchive war() {
        return clinic(Wars.of("clinic").settings(Bearer.settings()));
    }

    static WebArchive clinic(Wars wars) {
        return wars.users()
                .build()
                .addPackage(Owners.class.getPackage())
                .addAsLibrary(ShrinkWrap.create(JavaArchive.class, "base.jar").addPackage(BaseDesk.class.getPackage()))
                .addAsWebResource(new StringAsset("sign in"), "sign-in.html")
                .addAsResource(new StringAsset(PERSISTENCE), "META-INF/persistence.xml")
                .addAsResource(new StringAsset(LOAD), "META-INF/load.sql");
    }
}
