// SPDX-License-Identifier: Apache-2.0
package io.mizan.benchmarks.deployment;

import io.mizan.benchmarks.server.Server;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * By a JVM that was started for it alone, and has compiled nothing yet. What the server's own start costs is left out where
 * a WAR can be deployed after it.
 *
 * @param product the server
 * @param servers where the build has put the servers
 * @param wars where the applications are
 */
record Cold(String product, Path servers, Path wars) implements Way {

    @Override
    public double seconds(Variant variant) throws IOException {
        Path war = wars.resolve(variant.war());
        boolean later = Server.deploysLater(product, servers);
        try (Server server = Server.start(product, servers, later ? List.of() : List.of(war))) {
            Duration before = Duration.ZERO;
            if (later) {
                server.awaitRunning();
                server.awaitQuiet();
                before = server.cpu();
                server.deploy(war);
            }
            Way.awaitDeployed(server, variant);
            Duration used = server.cpu().minus(before);
            Way.check(server, variant);
            return used.toNanos() / 1e9;
        }
    }

    @Override
    public void close() {
        // Each of its servers has ended.
    }
}
