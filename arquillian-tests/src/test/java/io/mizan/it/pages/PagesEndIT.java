// SPDX-License-Identifier: Apache-2.0
package io.mizan.it.pages;

import org.jboss.arquillian.container.test.api.Deployer;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.ExtendWith;

/** On servers that go on when an application ends. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
@EnabledIfSystemProperty(
        named = "arquillian.launch",
        matches = "wildfly|liberty",
        disabledReason = "Payara Micro's adapter ends the server with the application: PayaraMicroPagesEndIT")
class PagesEndIT extends PagesEndTest {
    @ArquillianResource
    @SuppressWarnings("NullAway.Init")
    private Deployer deployer;

    @Deployment(name = APPLICATION, managed = false, testable = false)
    static WebArchive war() {
        return application();
    }

    @Override
    void deploy() {
        deployer.deploy(APPLICATION);
    }

    @Override
    void undeploy() {
        deployer.undeploy(APPLICATION);
    }
}
