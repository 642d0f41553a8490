// SPDX-License-Identifier: Apache-2.0
package io.mizan.petclinic.cluster;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import io.mizan.petclinic.Server;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/** The command, from its beginning to its end. */
class ClusterIT {

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    @Test
    void once_showsFreshAnswersOfEachNodeAndLeavesNothing() {
        Set<Long> before = processes();

        assertThat(run("-s", System.getProperty("petclinic.server"), "--kill", "--once"))
                .as(this::said)
                .isZero();

        for (int node = 1; node <= 3; node++) {
            assertThat(said().lines())
                    .anyMatch(shows(node, "owner 1", "mizan; hit", "George Franklin"))
                    .anyMatch(shows(node, "rename owner 1: \\w+", "", "owner;owner_id=1.*"))
                    .anyMatch(shows(node, "owner 1", "mizan; fwd=.*", "Georgina Franklin"))
                    .anyMatch(shows(node, "owner 1", "mizan; hit", "Georgina Franklin"));
        }
        assertThat(said()).contains("node 3 is gone; the others go on:").doesNotContain("STALE");
        assertThat(said().lines())
                .anyMatch(shows(1, "owner 1", "mizan; hit", "Joris Franklin"))
                .anyMatch(shows(2, "owner 1", "mizan; hit", "Joris Franklin"));
        assertThat(processes()).isEqualTo(before);
        assertThat(Path.of(System.getProperty("petclinic.war")).resolveSibling("cluster"))
                .isEmptyDirectory();
    }

    @Test
    void port_thatIsTaken_isNamedAndNothingIsStarted() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            int port = taken.getLocalPort();
            String ports = Server.freePort() + "," + port + "," + Server.freePort();

            assertThat(run("--once", "--ports", ports)).isEqualTo(1);

            assertThat(said())
                    .isEqualToIgnoringNewLines(
                            "cluster: port " + port + " is taken; without --ports free ones are found");
        }
    }

    private int run(String... arguments) {
        return Demonstration.run(List.of(arguments), new PrintStream(said, true, UTF_8));
    }

    private String said() {
        return said.toString(UTF_8);
    }

    private static Predicate<String> shows(int node, String request, String status, String value) {
        return line -> line.matches(" +[0-9.]+ s  node " + node + "  " + request + " +200 +" + status + " +" + value);
    }

    private static Set<Long> processes() {
        return ProcessHandle.current().descendants().map(ProcessHandle::pid).collect(toSet());
    }
}
