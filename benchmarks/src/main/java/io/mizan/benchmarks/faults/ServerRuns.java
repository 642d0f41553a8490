// SPDX-License-Identifier: Apache-2.0
package io.mizan.benchmarks.faults;

import io.mizan.benchmarks.faults.node.Design;
import io.mizan.benchmarks.faults.node.Mode;
import io.mizan.benchmarks.faults.node.Truth;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** Runs inside servers, by HTTP and Jakarta Persistence: what can happen to a process from outside. */
final class ServerRuns {
    private static final List<Scenario> SCENARIOS = List.of(Scenario.NO_FAULT, Scenario.PAUSE, Scenario.KILL);
    private static final int LEASES = 4;
    /** As by default: servers that share a machine are slower to answer each other than bare JVMs. */
    private static final Duration LEASE = Duration.ofMillis(1500);

    private final Pace pace;
    private final Path build;
    private final Consumer<Row> out;

    /**
     * Runs.
     *
     * @param build where the servers and the library's jars are
     * @param out is given each run as it ends
     */
    ServerRuns(Pace pace, Path build, Consumer<Row> out) {
        this.pace = pace;
        this.build = build;
        this.out = out;
    }

    /** Starts three servers, and has happen to them what can. */
    void run(String product) throws IOException, InterruptedException, SQLException {
        Acknowledged acknowledged = new Acknowledged(Truth.ITEMS);
        try (ServerCluster cluster = ServerCluster.start(product, build, LEASE);
                Traffic traffic = new Traffic(acknowledged)) {
            traffic.start(cluster.places());
            for (Scenario scenario : SCENARIOS) {
                Tally tally = traffic.next();
                for (int round = 0; round < pace.rounds() || tally.reads() < pace.reads(); round++) {
                    happen(scenario, cluster, round % cluster.places().size());
                }
                out.accept(new Row(scenario, Mode.WITNESS, Design.REAL, tally));
            }
        }
    }

    private void happen(Scenario scenario, ServerCluster cluster, int place) throws IOException, InterruptedException {
        switch (scenario) {
            case PAUSE -> cluster.places().get(place).pause(LEASE.multipliedBy(LEASES));
            case KILL -> cluster.replace(place);
            default -> TimeUnit.NANOSECONDS.sleep(LEASE.toNanos());
        }
        TimeUnit.NANOSECONDS.sleep(pace.calm().toNanos());
    }
}
