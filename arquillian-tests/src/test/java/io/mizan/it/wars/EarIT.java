// SPDX-License-Identifier: Apache-2.0
package io.mizan.it.wars;

import java.net.URI;
import org.jboss.arquillian.container.test.api.Deployer;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.OperateOnDeployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.ExtendWith;

/** Both in one enterprise archive, on servers that the adapters deploy several applications to. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
@EnabledIfSystemProperty(
        named = "arquillian.launch",
        matches = "wildfly|liberty",
        disabledReason = "Payara Micro's adapter starts a server for each deployment: PayaraMicroEarIT")
class EarIT extends TwoWarsTest {
    private static final String BOTH = "both";

    @ArquillianResource
    @SuppressWarnings("NullAway.Init")
    private Deployer deployer;

    @ArquillianResource
    @OperateOnDeployment(BOTH)
    @SuppressWarnings("NullAway.Init")
    private URI base;

    @Deployment(name = BOTH, order = 1, testable = false)
    static EnterpriseArchive both() {
        return ear();
    }

    @Deployment(name = PASSING, managed = false, testable = false)
    static WebArchive passingWar() {
        return passing();
    }

    @Override
    URI at(String name) {
        return base.resolve("/" + name + "/");
    }

    @Override
    void deployPassing() {
        deployer.deploy(PASSING);
    }

    @Override
    void undeployPassing() {
        deployer.undeploy(PASSING);
    }
}
