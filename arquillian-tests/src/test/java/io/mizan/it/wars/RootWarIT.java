// SPDX-License-Identifier: Apache-2.0
package io.mizan.it.wars;

import java.net.URI;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.OperateOnDeployment;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** One at the server's root, so that its cookies and its catch-all addresses reach as far as the other one. */
@EnabledIfSystemProperty(
        named = "arquillian.launch",
        matches = "wildfly|liberty",
        disabledReason = "Payara Micro's adapter starts a server for each deployment: PayaraMicroRootWarIT")
class RootWarIT extends DeployedTwoWarsTest {
    @ArquillianResource
    @OperateOnDeployment(LEFT)
    @SuppressWarnings("NullAway.Init")
    private URI base;

    @Deployment(name = LEFT, order = 1, testable = false)
    static WebArchive leftWar() {
        return left();
    }

    @Deployment(name = RIGHT, order = 2, testable = false)
    static WebArchive rightWar() {
        return rightAtRoot();
    }

    @Override
    URI base() {
        return base;
    }

    @Override
    URI at(String name) {
        return name.equals(RIGHT) ? base.resolve("/") : super.at(name);
    }
}
