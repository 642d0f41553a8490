// SPDX-License-Identifier: Apache-2.0
package io.mizan.it.wars;

import java.net.URI;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.OperateOnDeployment;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** Both in one enterprise archive. */
@EnabledIfSystemProperty(
        named = "arquillian.launch",
        matches = "wildfly|liberty",
        disabledReason = "Payara Micro takes no enterprise archives")
class EarIT extends DeployedTwoWarsTest {
    private static final String BOTH = "both";

    @ArquillianResource
    @OperateOnDeployment(BOTH)
    @SuppressWarnings("NullAway.Init")
    private URI base;

    @Deployment(name = BOTH, order = 1, testable = false)
    static EnterpriseArchive both() {
        return ear();
    }

    @Override
    URI base() {
        return base;
    }
}
