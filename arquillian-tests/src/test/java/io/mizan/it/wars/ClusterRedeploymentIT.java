// SPDX-License-Identifier: Apache-2.0
package io.mizan.it.wars;

import static org.assertj.core.api.Assertions.assertThat;

import io.mizan.it.http.Http;
import io.mizan.it.http.Mizan;
import io.mizan.it.server.JvmServlet;
import io.mizan.it.server.Wars;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.jboss.arquillian.container.test.api.Deployer;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.OperateOnDeployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.ExtendWith;

/** A node of a cluster comes and goes: nothing of it is left behind, and the one that stays serves on, and rightly. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
@EnabledIfSystemProperty(
        named = "arquillian.launch",
        matches = "wildfly",
        disabledReason = "needs three applications in one JVM, where class loaders can be counted by their kind")
class ClusterRedeploymentIT {
    private static final String OBSERVER = "observer";
    private static final String STAYING = "staying";
    private static final String GOING = "going";
    private static final int REDEPLOYMENTS = 10;
    private static final BoardCluster CLUSTER = new BoardCluster();

    @Deployment(name = OBSERVER, order = 1, testable = false)
    static WebArchive observer() {
        return Wars.plain(OBSERVER, JvmServlet.class).build();
    }

    @Deployment(name = STAYING, order = 2, testable = false)
    static WebArchive staying() {
        return CLUSTER.node(STAYING, Map.of());
    }

    @Deployment(name = GOING, managed = false, testable = false)
    static WebArchive going() {
        return CLUSTER.node(GOING, Map.of());
    }

    @Test
    void redeploymentsOfANode_leaveNothing_andTheOtherServesOn(
            @ArquillianResource Deployer deployer, @ArquillianResource @OperateOnDeployment(OBSERVER) URI base)
            throws IOException {
        Jvm jvm = new Jvm(Http.at(base));
        Mizan staying = new Mizan(Http.at(base.resolve("/" + STAYING + "/")));
        jvm.serveOnEveryThread();
        BoardCluster.awaitHit(staying);
        Mizan going = new Mizan(Http.at(base.resolve("/" + GOING + "/")));
        cycle(
                deployer, going,
                staying); // the one that stays begins its threads with the first that it has something to tell
        List<String> beans = jvm.mbeans();
        long threads = clusterThreads(jvm);
        assertThat(threads).as("those of a running node are seen").isPositive();

        for (int i = 0; i < REDEPLOYMENTS; i++) {
            cycle(deployer, going, staying);
        }

        jvm.hasForgotten(GOING);
        assertThat(jvm.mbeans()).isEqualTo(beans);
        assertThat(clusterThreads(jvm)).isEqualTo(threads);
        for (int port : new int[] {CLUSTER.port() + 1, CLUSTER.port() + 101}) {
            try (ServerSocket free = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
                assertThat(free.isBound()).isTrue();
            }
        }
    }

    private static void cycle(Deployer deployer, Mizan going, Mizan staying) {
        deployer.deploy(GOING);
        BoardCluster.awaitHit(going);
        BoardCluster.awaitHit(staying);
        assertThat(BoardCluster.pin(going, "first").status()).isEqualTo(200);
        assertThat(BoardCluster.source(staying)).as("after a mutation there").isNotEqualTo("mizan; hit");
        BoardCluster.awaitHit(going);
        assertThat(BoardCluster.pin(staying, "first").status()).isEqualTo(200);
        assertThat(BoardCluster.source(going)).as("after a mutation here").isNotEqualTo("mizan; hit");
        assertThat(going.call("tear", "board_id", 5).status()).as("rolled back").isEqualTo(500);
        BoardCluster.awaitHit(staying);

        deployer.undeploy(GOING);

        BoardCluster.awaitHit(staying);
    }

    private static long clusterThreads(Jvm jvm) {
        return jvm.threads().stream()
                .filter(thread -> thread.contains("mizan-cluster"))
                .count();
    }
}
