// SPDX-License-Identifier: Apache-2.0
package io.mizan.it.wars;

import static org.assertj.core.api.Assertions.assertThat;

import io.mizan.it.http.Answer;
import io.mizan.it.http.Http;
import io.mizan.it.http.Mizan;
import io.mizan.it.server.JvmServlet;
import io.mizan.it.server.Wars;
import io.mizan.it.wars.app.Boards;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
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
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String SECRET = secret();
    private static final int PORT = freePort();

    @Deployment(name = OBSERVER, order = 1, testable = false)
    static WebArchive observer() {
        return Wars.plain(OBSERVER, JvmServlet.class).build();
    }

    @Deployment(name = STAYING, order = 2, testable = false)
    static WebArchive staying() {
        return node(STAYING);
    }

    @Deployment(name = GOING, managed = false, testable = false)
    static WebArchive going() {
        return node(GOING);
    }

    private static WebArchive node(String name) {
        Map<String, String> settings = Map.of(
                "board.title", "title",
                "mizan.application", "board",
                "mizan.secret", SECRET,
                "mizan.http.cache-status", "true",
                "mizan.cache.mode", "cluster",
                "mizan.cache.jgroups", "loopback",
                "mizan.cache.lease", "PT2S",
                "mizan.cache.port", String.valueOf(PORT));
        return Wars.of(name).cache().formLogin().settings(settings).build().addPackage(Boards.class.getPackage());
    }

    private static String secret() {
        byte[] random = new byte[32];
        new SecureRandom().nextBytes(random);
        return "base64:" + Base64.getEncoder().encodeToString(random);
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return Math.min(socket.getLocalPort(), 64_000);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void redeploymentsOfANode_leaveNothing_andTheOtherServesOn(
            @ArquillianResource Deployer deployer, @ArquillianResource @OperateOnDeployment(OBSERVER) URI base)
            throws IOException {
        Jvm jvm = new Jvm(Http.at(base));
        Mizan staying = new Mizan(Http.at(base.resolve("/" + STAYING + "/")));
        jvm.serveOnEveryThread();
        awaitHit(staying);
        List<String> beans = jvm.mbeans();
        long threads = clusterThreads(jvm);
        assertThat(threads).as("those of a running node are seen").isPositive();

        for (int i = 0; i < REDEPLOYMENTS; i++) {
            cycle(deployer, new Mizan(Http.at(base.resolve("/" + GOING + "/"))), staying);
        }

        jvm.hasForgotten(GOING);
        assertThat(jvm.mbeans()).isEqualTo(beans);
        assertThat(clusterThreads(jvm)).isEqualTo(threads);
        for (int port : new int[] {PORT + 1, PORT + 101}) {
            try (ServerSocket free = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
                assertThat(free.isBound()).isTrue();
            }
        }
    }

    private static void cycle(Deployer deployer, Mizan going, Mizan staying) {
        deployer.deploy(GOING);
        awaitHit(going);
        awaitHit(staying);
        assertThat(pin(going).status()).isEqualTo(200);
        assertThat(source(staying)).as("after a mutation there").isNotEqualTo("mizan; hit");
        awaitHit(going);
        assertThat(pin(staying).status()).isEqualTo(200);
        assertThat(source(going)).as("after a mutation here").isNotEqualTo("mizan; hit");
        assertThat(going.call("tear", "board_id", 5).status()).as("rolled back").isEqualTo(500);
        awaitHit(staying);

        deployer.undeploy(GOING);

        awaitHit(staying);
    }

    private static Answer pin(Mizan node) {
        return node.call("pin", "board_id", 5, "note", Mizan.object("text", "first"));
    }

    /** A node that has just joined has no leases yet, nor have those that it joins. */
    private static void awaitHit(Mizan node) {
        long begun = System.nanoTime();
        while (!source(node).equals("mizan; hit")) {
            assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(PATIENCE);
        }
    }

    private static String source(Mizan node) {
        return node.fetch("board", "board_id", 5).header("Cache-Status").orElse("");
    }

    private static long clusterThreads(Jvm jvm) {
        return jvm.threads().stream()
                .filter(thread -> thread.contains("mizan-cluster"))
                .count();
    }
}
