// SPDX-License-Identifier: Apache-2.0
package io.mizan.petclinic.cluster;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.mizan.petclinic.Suite;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is changed on one of three nodes is seen in browsers at the others. */
class ClusterFrontEndsIT {

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    @Test
    void change_onOneNode_isOnTheScreensOfTheOthers() throws Exception {
        Options options = Options.of(List.of("-s", System.getProperty("petclinic.server")));
        try (PrintStream out = new PrintStream(said, true, UTF_8);
                Cluster cluster = new Cluster(options.kind(), out)) {
            cluster.start(options.ports());

            assertThat(Suite.run(cluster.nodes().stream().map(Node::root).toList(), "nodes"))
                    .as(() -> said.toString(UTF_8) + cluster.told())
                    .isZero();
        }
    }
}
