// SPDX-License-Identifier: Apache-2.0
package io.mizan.it.wars;

import static org.assertj.core.api.Assertions.assertThat;

import io.mizan.it.http.Answer;
import io.mizan.it.http.Mizan;
import io.mizan.it.server.Wars;
import io.mizan.it.wars.app.Boards;
import java.io.IOException;
import java.net.ServerSocket;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** Several deployments of the notice board on one machine as the nodes of a cluster, with a secret and a port of its own. */
final class BoardCluster {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final String secret;
    private final int port;

    BoardCluster() {
        byte[] random = new byte[32];
        new SecureRandom().nextBytes(random);
        secret = "base64:" + Base64.getEncoder().encodeToString(random);
        port = freePort();
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return Math.min(socket.getLocalPort(), 64_000);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Where the nodes look for each other; each takes one of the ports above it. */
    int port() {
        return port;
    }

    WebArchive node(String name, Map<String, String> more) {
        Map<String, String> settings = new HashMap<>(Map.of(
                "board.title", "title",
                "mizan.application", "board",
                "mizan.secret", secret,
                "mizan.http.cache-status", "true",
                "mizan.cache.mode", "cluster",
                "mizan.cache.jgroups", "loopback",
                "mizan.cache.lease", "PT2S",
                "mizan.cache.port", String.valueOf(port)));
        settings.putAll(more);
        return Wars.of(name).cache().formLogin().settings(settings).build().addPackage(Boards.class.getPackage());
    }

    /** A node that has just joined has no leases yet, nor have those that it joins. */
    static void awaitHit(Mizan node) {
        long begun = System.nanoTime();
        while (!source(node).equals("mizan; hit")) {
            assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(PATIENCE);
        }
    }

    /** Nodes that start need a moment to find each other, and until then neither hears of what the other has changed. */
    static void awaitTogether(Mizan one, Mizan other) {
        awaitTold(one, other);
        awaitTold(other, one);
        awaitHit(one);
        awaitHit(other);
    }

    private static void awaitTold(Mizan changes, Mizan hears) {
        long begun = System.nanoTime();
        do {
            assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(PATIENCE);
            awaitHit(hears);
            assertThat(pin(changes, "hello").status()).isEqualTo(200);
        } while (source(hears).equals("mizan; hit"));
    }

    /** Changes the board. */
    static Answer pin(Mizan node, String note) {
        return node.call("pin", "board_id", 5, "note", Mizan.object("text", note));
    }

    /** What its cache says of a fetch. */
    static String source(Mizan node) {
        return node.fetch("board", "board_id", 5).header("Cache-Status").orElse("");
    }
}
