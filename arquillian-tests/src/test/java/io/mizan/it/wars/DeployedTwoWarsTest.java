// SPDX-License-Identifier: Apache-2.0
package io.mizan.it.wars;

import java.net.URI;
import org.jboss.arquillian.container.test.api.Deployer;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.extension.ExtendWith;

/** On servers that the adapters deploy several applications to. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
abstract class DeployedTwoWarsTest extends TwoWarsTest {
    @ArquillianResource
    @SuppressWarnings("NullAway.Init")
    private Deployer deployer;

    @Deployment(name = PASSING, managed = false, testable = false)
    static WebArchive passingWar() {
        return passing();
    }

    /** Where an application on the server stands. */
    abstract URI base();

    @Override
    URI at(String name) {
        return base().resolve("/" + name + "/");
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
