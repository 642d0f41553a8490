// SPDX-License-Identifier: Apache-2.0
package io.mizan.it.wars;

import static org.assertj.core.api.Assertions.assertThat;

import io.mizan.it.http.Http;
import io.mizan.it.http.Mizan;
import io.mizan.it.http.SocketClient;
import java.net.URI;
import java.util.Map;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.OperateOnDeployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.ExtendWith;

/** Who watches on one node is told of what another has made stale, by when his own serves it no more. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
@EnabledIfSystemProperty(
        named = "arquillian.launch",
        matches = "wildfly|liberty",
        disabledReason = "Payara Micro's adapter ends a server before it starts the next")
class ClusteredLiveIT {
    private static final String FIRST = "first";
    private static final String SECOND = "second";
    private static final BoardCluster CLUSTER = new BoardCluster();

    @Deployment(name = FIRST, order = 1, testable = false)
    static WebArchive first() {
        return CLUSTER.node(FIRST, Map.of());
    }

    @Deployment(name = SECOND, order = 2, testable = false)
    static WebArchive second() {
        return CLUSTER.node(SECOND, Map.of());
    }

    @Test
    void mutationOnOneNode_isToldOnTheOther(
            @ArquillianResource @OperateOnDeployment(FIRST) URI first,
            @ArquillianResource @OperateOnDeployment(SECOND) URI second) {
        Mizan there = new Mizan(Http.at(first));
        Mizan here = new Mizan(Http.at(second));
        BoardCluster.awaitHit(there);
        BoardCluster.awaitHit(here);
        try (SocketClient socket = SocketClient.open(second)) {
            socket.watch(2, "board", "board_id", 5).ready();
            assertThat(socket.next().getString("etag"))
                    .isEqualTo(here.fetch("board", "board_id", 5).header("ETag").orElseThrow());
            for (int i = 0; i < 5; i++) {
                assertThat(there.call("pin", "board_id", 5, "note", Mizan.object("text", "note " + i))
                                .status())
                        .isEqualTo(200);
                assertThat(socket.next().toString()).isEqualTo("{\"type\":\"invalidate\",\"ids\":[2]}");
                assertThat(BoardCluster.source(here))
                        .as("what is asked for then")
                        .isNotEqualTo("mizan; hit");
            }
        }
    }
}
