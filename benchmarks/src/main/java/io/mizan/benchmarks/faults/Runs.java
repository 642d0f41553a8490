// SPDX-License-Identifier: Apache-2.0
package io.mizan.benchmarks.faults;

import io.mizan.benchmarks.faults.node.Design;
import io.mizan.benchmarks.faults.node.Mode;
import io.mizan.benchmarks.faults.node.Truth;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Collection;
import java.util.function.Consumer;

/** Runs scenarios on one cluster after the other. */
final class Runs {
    /** How long a mistake is looked for. */
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final Pace pace;
    private final Path logs;
    private final Consumer<Row> out;

    /**
     * Runs.
     *
     * @param logs the folder where the processes write what they have to say
     * @param out is given each run as it ends
     */
    Runs(Pace pace, Path logs, Consumer<Row> out) {
        this.pace = pace;
        this.logs = logs;
        this.out = out;
    }

    /** Starts nodes of a design, and has happen to them what can. */
    void run(Mode mode, Design design, Collection<Scenario> scenarios)
            throws IOException, InterruptedException, SQLException {
        Acknowledged acknowledged = new Acknowledged(Truth.ITEMS);
        try (Cluster cluster = Cluster.start(mode, design, pace.lease(), logs);
                Traffic traffic = new Traffic(acknowledged)) {
            traffic.start(cluster.members());
            Stage stage = new Stage(cluster, traffic, acknowledged, pace);
            for (Scenario scenario : scenarios) {
                if (scenario.in(mode)) {
                    Tally tally = traffic.next();
                    repeat(scenario, stage, tally, design);
                    out.accept(new Row(scenario, mode, design, tally));
                }
            }
        }
    }

    private void repeat(Scenario scenario, Stage stage, Tally tally, Design design)
            throws IOException, InterruptedException, SQLException {
        long start = System.nanoTime();
        Duration least = scenario == Scenario.MIXED ? pace.mixed() : Duration.ZERO;
        boolean enough = false;
        for (int round = 1; !enough; round++) {
            scenario.happen(stage);
            Duration time = Duration.ofNanos(System.nanoTime() - start);
            enough = design.mistake().isEmpty()
                    ? round >= pace.rounds() && tally.reads() >= pace.reads() && time.compareTo(least) >= 0
                    : tally.stale() > 0 || time.compareTo(PATIENCE) >= 0;
        }
    }
}
