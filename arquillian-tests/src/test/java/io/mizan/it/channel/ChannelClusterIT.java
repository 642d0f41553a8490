// SPDX-License-Identifier: Apache-2.0
package io.mizan.it.channel;

import static org.assertj.core.api.Assertions.assertThat;

import io.mizan.it.channel.app.Rooms;
import io.mizan.it.http.Http;
import io.mizan.it.http.Mizan;
import io.mizan.it.http.SocketClient;
import io.mizan.it.server.Wars;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
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

/** A room with members on two nodes. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
@EnabledIfSystemProperty(
        named = "arquillian.launch",
        matches = "wildfly",
        disabledReason = "needs two applications on one server, which is the same on each")
class ChannelClusterIT {
    private static final String STAYING = "staying";
    private static final String GOING = "going";
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String SECRET = secret();
    private static final int PORT = freePort();
    private static final int CLINIC = 5;

    @Deployment(name = STAYING, order = 1, testable = false)
    static WebArchive staying() {
        return node(STAYING);
    }

    @Deployment(name = GOING, managed = false, testable = false)
    static WebArchive going() {
        return node(GOING);
    }

    private static WebArchive node(String name) {
        Map<String, String> settings = Map.of(
                "mizan.application", "rooms",
                "mizan.secret", SECRET,
                "mizan.cache.mode", "cluster",
                "mizan.cache.jgroups", "loopback",
                "mizan.cache.lease", "PT2S",
                "mizan.cache.port", String.valueOf(PORT));
        return Wars.of(name).cache().formLogin().settings(settings).build().addPackage(Rooms.class.getPackage());
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

    private static SocketClient join(URI node) {
        SocketClient socket = SocketClient.open(node, Http.at(node))
                .send("{\"type\":\"join\",\"id\":1,\"channel\":\"waiting_room\",\"params\":{\"clinic_id\":" + CLINIC
                        + "}}");
        socket.ready();
        assertThat(socket.next().getString("type")).isEqualTo("joined");
        return socket;
    }

    @Test
    void messages_andWhoIsThere_areOfTheWholeCluster(
            @ArquillianResource Deployer deployer, @ArquillianResource @OperateOnDeployment(STAYING) URI here) {
        URI there = here.resolve("/" + GOING + "/");
        Mizan staying = new Mizan(Http.at(here));
        deployer.deploy(GOING);
        try (SocketClient one = join(here);
                SocketClient other = join(there)) {
            awaitMembers(staying, 2);
            awaitMembers(new Mizan(Http.at(there)), 2);
            assertThat(staying.call("say", "clinic_id", CLINIC, "pet", "Leo", "fails", false)
                            .status())
                    .isEqualTo(200);
            assertThat(pets(one)).isEqualTo("[\"Leo\"]");
            assertThat(pets(other)).isEqualTo("[\"Leo\"]");
            deployer.undeploy(GOING);
            awaitMembers(staying, 1);
        }
        awaitMembers(staying, 0);
    }

    /** Whoever has heard of a node that came may be told of a gap before. */
    private static String pets(SocketClient socket) {
        JsonObject message = socket.next();
        while (message.getString("type").equals("joined")) {
            message = socket.next();
        }
        return message.getJsonObject("message").getJsonArray("pets").toString();
    }

    private static void awaitMembers(Mizan node, int wanted) {
        long begun = System.nanoTime();
        while (node.call("members", "clinic_id", CLINIC).json().getInt("result") != wanted) {
            assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(PATIENCE);
        }
    }
}
