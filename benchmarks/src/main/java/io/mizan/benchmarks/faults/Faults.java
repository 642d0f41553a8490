// SPDX-License-Identifier: Apache-2.0
package io.mizan.benchmarks.faults;

import io.mizan.benchmarks.faults.node.Design;
import io.mizan.benchmarks.faults.node.Mode;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** The command: is anything stale, whatever happens to the nodes, and would it be seen? */
public final class Faults {
    private static final Set<Scenario> SHORT = EnumSet.complementOf(EnumSet.of(Scenario.MIXED));

    private boolean ok = true;

    private Faults() {}

    /** Runs what the command line asks for. The property {@code build} is the module's {@code target}. */
    public static void main(String... args) throws IOException, InterruptedException, SQLException {
        List<String> options = List.of(args);
        if (!Set.of("--long", "--mutants").containsAll(options)) {
            System.err.println("benchmarks/faults [--long] [--mutants]");
            System.exit(2);
        }
        Path logs =
                Path.of(System.getProperty("build", "target")).resolve("faults").toAbsolutePath();
        Faults faults = new Faults();
        System.out.println(Row.heading());
        Runs runs = new Runs(options.contains("--long") ? Pace.LONG : Pace.SHORT, logs, faults::print);
        if (options.contains("--mutants")) {
            for (Mistake mistake : Mistake.all()) {
                runs.run(mistake.mode(), mistake.design(), List.of(mistake.scenario()));
            }
        } else {
            Set<Scenario> scenarios = options.contains("--long") ? EnumSet.allOf(Scenario.class) : SHORT;
            for (Mode mode : Mode.values()) {
                runs.run(mode, Design.REAL, scenarios);
            }
        }
        System.exit(faults.ok ? 0 : 1);
    }

    private void print(Row row) {
        ok &= row.ok();
        System.out.println(row.text());
        if (!row.ok()) {
            row.tally().told().forEach(line -> System.out.println("  " + line));
        }
    }
}
