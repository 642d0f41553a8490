// SPDX-License-Identifier: Apache-2.0
package io.mizan.it.wars;

import io.mizan.it.server.PayaraMicro;
import java.net.URI;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** One at the root of a Payara Micro. */
@EnabledIfSystemProperty(
        named = "arquillian.launch",
        matches = "payara-micro",
        disabledReason = "the other servers' adapters deploy several applications: RootWarIT")
class PayaraMicroRootWarIT extends TwoWarsTest {
    @AutoClose
    @SuppressWarnings("NullAway.Init")
    private static PayaraMicro server;

    @BeforeAll
    static void start() throws Exception {
        server = new PayaraMicro(left(), rightAtRoot());
    }

    @Override
    URI at(String name) {
        return name.equals(RIGHT) ? server.at("") : server.at(name);
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
