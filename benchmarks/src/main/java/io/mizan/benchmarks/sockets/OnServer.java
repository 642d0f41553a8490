// SPDX-License-Identifier: Apache-2.0
package io.mizan.benchmarks.sockets;

import io.mizan.benchmarks.figure.Report;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;

/** All figures on one server that is started for them. */
public final class OnServer {
    private final Path build;
    private final int size;
    private final Set<String> figures;
    private final int rounds;
    private final Report report;

    /**
     * Prints its rows to a report.
     *
     * @param build where the libraries and servers are
     * @param size how many clients
     * @param figures which are measured
     */
    public OnServer(Path build, int size, Set<String> figures, int rounds, Report report) {
        this.build = build;
        this.size = size;
        this.figures = figures;
        this.rounds = rounds;
        this.report = report;
    }

    /** Measures on one product. */
    public void run(String product) throws IOException, InterruptedException {
        try (Stage stage = Stage.start(product, build);
                Peer peer = Peer.start(build)) {
            if (figures.contains("messages")) {
                new Deliveries(size, rounds, report).run(stage, peer);
            }
            if (figures.contains("memory")) {
                new Memory(size, report).run(stage, peer);
            }
            if (figures.contains("slow")) {
                new SlowReader(size, rounds, report).run(stage);
            }
            if (figures.contains("watches")) {
                new Watches(size, rounds, report).run(stage);
            }
            if (figures.contains("abuse")) {
                new Siege(size, report).run(stage);
            }
        }
    }
}
