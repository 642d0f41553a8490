// SPDX-License-Identifier: Apache-2.0
package io.mizan.it.pages;

import static org.assertj.core.api.Assertions.assertThat;

import io.mizan.it.server.PageWorkers;
import io.mizan.it.server.PayaraMicro;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** On a Payara Micro of its own, which may be killed. */
@EnabledIfSystemProperty(
        named = "arquillian.launch",
        matches = "payara-micro",
        disabledReason = "the other servers' adapters undeploy: PagesEndIT")
class PayaraMicroPagesEndIT extends PagesEndTest {
    @SuppressWarnings("NullAway.Init")
    private PayaraMicro server;

    @BeforeEach
    void start() throws Exception {
        server = new PayaraMicro();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Override
    void deploy() {
        server.deploy(application());
    }

    @Override
    void undeploy() {
        server.undeploy(APPLICATION);
    }

    @Test
    void killedServer_leavesNoWorkerAfterFiveSeconds() throws Exception {
        deploy();
        List<ProcessHandle> workers = PageWorkers.running();
        assertThat(workers).hasSize(2);

        server.kill();

        await(workers, 5);
    }
}
