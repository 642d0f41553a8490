// SPDX-License-Identifier: Apache-2.0
package io.mizan.benchmarks.deployment;

import io.mizan.benchmarks.server.Server;
import io.mizan.benchmarks.server.Wars;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** Into one server that runs all the time, as a developer deploys all day; the garbage of the one before is gone by then. */
final class Running implements Way {
    private final Path wars;
    private final Server server;

    private Running(Path wars, Server server) {
        this.wars = wars;
        this.server = server;
    }

    static Running start(String product, Path servers, Path wars) throws IOException {
        Running running = new Running(wars, Server.start(product, servers, List.of()));
        running.server.awaitRunning();
        return running;
    }

    @Override
    public double seconds(Variant variant) throws IOException {
        server.collectGarbage();
        server.awaitQuiet();
        Duration before = server.cpu();
        server.deploy(wars.resolve(variant.war()));
        Way.awaitDeployed(server, variant);
        Duration used = server.cpu().minus(before);
        Way.check(server, variant);
        server.undeploy(variant.war());
        server.awaitGone(variant.address(Wars.READY));
        return used.toNanos() / 1e9;
    }

    @Override
    public void close() {
        server.close();
    }
}
