// SPDX-License-Identifier: Apache-2.0
package io.mizan.it.wars;

import static io.mizan.it.users.User.ADA;
import static org.assertj.core.api.Assertions.assertThat;

import io.mizan.it.http.EventClient;
import io.mizan.it.http.Http;
import io.mizan.it.http.Mizan;
import io.mizan.it.http.SocketClient;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.OperateOnDeployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.ExtendWith;

/** Two nodes: what one has made stale is explained on the other, and told to whoever watches it there. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
@EnabledIfSystemProperty(
        named = "arquillian.launch",
        matches = "wildfly|liberty",
        disabledReason = "Payara Micro's adapter ends a server before it starts the next")
class ClusteredBoardsIT {
    private static final String FIRST = "first";
    private static final String SECOND = "second";
    private static final BoardCluster CLUSTER = new BoardCluster();
    private static final String CREDENTIAL = UUID.randomUUID() + "." + UUID.randomUUID();
    private static final String EVERYTHING = "[\"*\"]";
    private static final Map<String, String> DEVELOPMENT =
            Map.of("mizan.mode", "development", "mizan.edge.token", CREDENTIAL);

    @Deployment(name = FIRST, order = 1, testable = false)
    static WebArchive first() {
        return CLUSTER.node(FIRST, DEVELOPMENT);
    }

    @Deployment(name = SECOND, order = 2, testable = false)
    static WebArchive second() {
        return CLUSTER.node(SECOND, DEVELOPMENT);
    }

    @Test
    void removal_isExplainedByTheFunctionAndTheNodeItCameFrom(
            @ArquillianResource @OperateOnDeployment(FIRST) URI first,
            @ArquillianResource @OperateOnDeployment(SECOND) URI second) {
        Mizan there = new Mizan(Http.at(first));
        Mizan here = new Mizan(Http.at(second));
        Http staff = Http.at(second).login(ADA);
        BoardCluster.awaitTogether(there, here);
        assertThat(explained(staff).getBoolean("cached")).isTrue();

        assertThat(BoardCluster.pin(there, "of the first").status()).isEqualTo(200);

        JsonObject after = explained(staff);
        assertThat(after.getBoolean("cached")).isFalse();
        assertThat(after.getString("reason")).isEqualTo("invalidated");
        JsonObject removed = after.getJsonObject("removed");
        assertThat(removed.getString("function")).isEqualTo("pin");
        assertThat(UUID.fromString(removed.getString("node"))).isNotNull();
        assertThat(BoardCluster.pin(here, "of the second").status()).isEqualTo(200);
        assertThat(explained(staff).getJsonObject("removed").getString("node")).isEqualTo("this");
    }

    @Test
    void mutation_isToldToWhoWatchesOnTheOtherNode_whenThatServesItNoMore(
            @ArquillianResource @OperateOnDeployment(FIRST) URI first,
            @ArquillianResource @OperateOnDeployment(SECOND) URI second) {
        Mizan there = new Mizan(Http.at(first));
        Mizan here = new Mizan(Http.at(second));
        BoardCluster.awaitTogether(there, here);
        try (SocketClient socket = SocketClient.open(second)) {
            socket.watch(2, "board", "board_id", 5).ready();
            assertThat(socket.next().getString("etag"))
                    .isEqualTo(here.fetch("board", "board_id", 5).header("ETag").orElseThrow());
            for (int i = 0; i < 5; i++) {
                assertThat(BoardCluster.pin(there, "note " + i).status()).isEqualTo(200);
                // Everything is stale for a node that has lost the other for a moment.
                assertThat(socket.next().toString())
                        .isIn("{\"type\":\"invalidate\",\"ids\":[2]}", "{\"type\":\"invalidate\",\"ids\":\"*\"}");
                assertThat(BoardCluster.source(here))
                        .as("what is asked for then")
                        .isNotEqualTo("mizan; hit");
            }
        }
    }

    @Test
    void edge_isToldByEitherNodeWhatHappensOnBoth(
            @ArquillianResource @OperateOnDeployment(FIRST) URI first,
            @ArquillianResource @OperateOnDeployment(SECOND) URI second)
            throws IOException {
        Mizan there = new Mizan(Http.at(first));
        Mizan here = new Mizan(Http.at(second));
        BoardCluster.awaitTogether(there, here);
        try (EventClient one = EventClient.ofEdge(first, CREDENTIAL, "");
                EventClient other = EventClient.ofEdge(second, CREDENTIAL, "")) {
            for (EventClient edge : List.of(one, other)) {
                edge.next("ready");
                assertThat(groups(edge)).isEqualTo(EVERYTHING);
            }
            for (Mizan node : List.of(there, here)) {
                BoardCluster.pin(node, "x");
                assertThat(news(one)).contains("board;board_id=5");
                assertThat(news(other)).contains("board;board_id=5");
            }
        }
    }

    /** Nodes that have just found each other may have missed something. */
    private static String news(EventClient edge) {
        String groups = groups(edge);
        while (groups.equals(EVERYTHING)) {
            groups = groups(edge);
        }
        return groups;
    }

    private static String groups(EventClient edge) {
        return edge.next("invalidate").getJsonArray("groups").toString();
    }

    private static JsonObject explained(Http staff) {
        return staff.get(Mizan.target("board", "board_id", 5).replace("/ctx/", "/explain/"))
                .json();
    }
}
