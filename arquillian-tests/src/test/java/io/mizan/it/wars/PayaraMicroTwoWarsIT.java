// SPDX-License-Identifier: Apache-2.0
package io.mizan.it.wars;

import io.mizan.it.server.PayaraMicro;
import java.net.URI;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** On a Payara Micro that is started with both. */
@EnabledIfSystemProperty(
        named = "arquillian.launch",
        matches = "payara-micro",
        disabledReason = "the other servers' adapters deploy several applications: TwoWarsIT")
class PayaraMicroTwoWarsIT extends TwoWarsTest {
    @AutoClose
    @SuppressWarnings("NullAway.Init")
    private static PayaraMicro server;

    @BeforeAll
    static void start() throws Exception {
        server = new PayaraMicro(left(), right());
    }

    @Override
    URI at(String name) {
        return server.at(name);
    }

    @Override
    void deployPassing() {
        server.deploy(passing());
    }

    @Override
    void undeployPassing() {
        server.undeploy(PASSING);
    }
}
