// SPDX-License-Identifier: Apache-2.0
package io.mizan.benchmarks.deployment;

import io.mizan.benchmarks.figure.Goal;
import io.mizan.benchmarks.figure.Pair;
import io.mizan.benchmarks.figure.Report;
import io.mizan.benchmarks.http.Request;
import io.mizan.benchmarks.server.Server;
import io.mizan.benchmarks.server.Wars;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * The CPU seconds of a server's process for deploying a WAR with a thousand functions, and the same WAR without the
 * library's annotations. Both hold the library; each is deployed by a JVM that was started for it alone.
 */
public final class Deployment {
    private static final double GOAL = 0.5;

    private final String product;
    private final Path servers;
    private final Wars wars;
    private final int rounds;

    /** A measurement on a product. */
    public Deployment(String product, Path servers, Wars wars, int rounds) {
        this.product = product;
        this.servers = servers;
        this.wars = wars;
        this.rounds = rounds;
    }

    /** Runs it. */
    public void run(Report report) throws IOException {
        Path annotated = war(true);
        Path plain = war(false);
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i < rounds; i++) {
            pairs.add(new Pair(seconds(annotated, 200), seconds(plain, 404)));
        }
        report.row("deployment of " + Sources.FUNCTIONS + " functions, CPU s", pairs, Goal.adds(GOAL));
        report.row(
                "  of it, added by them", pairs.stream().map(Pair::difference).toList());
    }

    private Path war(boolean annotated) throws IOException {
        Path classes = wars.folder().resolve(annotated ? "annotated" : "unannotated");
        Compiler.compile(Sources.of(annotated), classes);
        return wars.of(annotated ? "annotated.war" : "unannotated.war", classes);
    }

    private double seconds(Path war, int expected) throws IOException {
        try (Server server = start(war)) {
            Duration before = Duration.ZERO;
            if (Server.deploysLater(product, servers)) {
                server.awaitRunning();
                server.awaitQuiet();
                before = server.cpu();
                server.deploy(war);
            }
            String root = "/" + war.getFileName().toString().replace(".war", "/");
            server.awaitReady(root + Wars.READY);
            server.awaitQuiet();
            Duration used = server.cpu().minus(before);
            int status = server.status(Request.get(root + "api/mizan/ctx/shelf1/?shelf_id=5", ""));
            if (status != expected) {
                throw new IOException("a function answers " + status + " instead of " + expected);
            }
            return used.toNanos() / 1e9;
        }
    }

    private Server start(Path war) throws IOException {
        return Server.start(product, servers, Server.deploysLater(product, servers) ? List.of() : List.of(war));
    }
}
