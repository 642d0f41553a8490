// SPDX-License-Identifier: Apache-2.0
package io.mizan.it.wars;

import static io.mizan.it.users.User.ADA;
import static org.assertj.core.api.Assertions.assertThat;

import io.mizan.it.http.Http;
import io.mizan.it.http.Mizan;
import jakarta.json.JsonObject;
import java.net.URI;
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

/** While developing a cluster, a node says of what another has made stale which function that was, and on which node. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
@EnabledIfSystemProperty(
        named = "arquillian.launch",
        matches = "wildfly|liberty",
        disabledReason = "Payara Micro's adapter ends a server before it starts the next")
class ClusteredExplainIT {
    private static final String FIRST = "first";
    private static final String SECOND = "second";
    private static final BoardCluster CLUSTER = new BoardCluster();
    private static final Map<String, String> DEVELOPMENT = Map.of("mizan.mode", "development");

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
        BoardCluster.awaitHit(there);
        BoardCluster.awaitHit(here);
        assertThat(explained(staff).getBoolean("cached")).isTrue();

        assertThat(there.call("pin", "board_id", 5, "note", Mizan.object("text", "of the first"))
                        .status())
                .isEqualTo(200);

        JsonObject after = explained(staff);
        assertThat(after.getBoolean("cached")).isFalse();
        assertThat(after.getString("reason")).isEqualTo("invalidated");
        JsonObject removed = after.getJsonObject("removed");
        assertThat(removed.getString("function")).isEqualTo("pin");
        assertThat(UUID.fromString(removed.getString("node"))).isNotNull();
        assertThat(here.call("pin", "board_id", 5, "note", Mizan.object("text", "of the second"))
                        .status())
                .isEqualTo(200);
        assertThat(explained(staff).getJsonObject("removed").getString("node")).isEqualTo("this");
    }

    private static JsonObject explained(Http staff) {
        return staff.get(Mizan.target("board", "board_id", 5).replace("/ctx/", "/explain/"))
                .json();
    }
}
