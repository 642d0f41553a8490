// SPDX-License-Identifier: Apache-2.0
package io.mizan.benchmarks.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.mizan.benchmarks.faults.node.Design;
import io.mizan.benchmarks.faults.node.Mode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** The short form of {@code benchmarks/faults}. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "processes are stopped by kill -STOP")
class FaultsIT {

    @Test
    void cluster_withWitness_servesNothingStaleWhateverHappens() throws Exception {
        EnumSet<Scenario> scenarios = EnumSet.complementOf(EnumSet.of(Scenario.ABSENCE, Scenario.MIXED));
        assertThat(rows(Mode.WITNESS, Design.REAL, scenarios))
                .hasSameSizeAs(scenarios)
                .allSatisfy(row -> assertThat(row.ok())
                        .as(() -> row.text() + " " + row.tally().told())
                        .isTrue());
    }

    @Test
    void entries_stampedAfterRunning_areSeenToBeStale() throws Exception {
        assertThat(rows(Mode.SINGLE, Design.STAMPS_LATE, List.of(Scenario.NO_FAULT)))
                .allSatisfy(row -> assertThat(row.tally().stale()).isPositive());
    }

    private static List<Row> rows(Mode mode, Design design, Collection<Scenario> scenarios) throws Exception {
        List<Row> rows = new ArrayList<>();
        new Runs(Pace.SHORT, Path.of("target", "faults").toAbsolutePath(), rows::add).run(mode, design, scenarios);
        return rows;
    }
}
