// SPDX-License-Identifier: Apache-2.0
package io.mizan.benchmarks.faults;

import io.mizan.benchmarks.faults.node.Design;
import io.mizan.benchmarks.faults.node.Mode;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
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
        List<String> options = new ArrayList<>(List.of(args));
        List<String> servers = servers(options);
        if (!Set.of("--long", "--mutants").containsAll(options)) {
            System.err.println("benchmarks/faults [--long] [--mutants | --servers payara-micro,wildfly]");
            System.exit(2);
        }
        Path build = Path.of(System.getProperty("build", "target")).toAbsolutePath();
        Faults faults = new Faults();
        System.out.println(Row.heading());
        Pace pace = options.contains("--long") ? Pace.LONG : Pace.SHORT;
        if (servers.isEmpty()) {
            faults.run(new Runs(pace, build.resolve("faults"), faults::print), options);
        }
        for (String product : servers) {
            System.out.println("# " + product);
            new ServerRuns(pace, build, faults::print).run(product);
        }
        System.exit(faults.ok ? 0 : 1);
    }

    /** What follows {@code --servers}, taken out of the options. */
    private static List<String> servers(List<String> options) {
        int at = options.indexOf("--servers");
        if (at < 0 || at + 1 == options.size()) {
            return List.of();
        }
        options.remove(at);
        return List.of(options.remove(at).split(","));
    }

    private void run(Runs runs, List<String> options) throws IOException, InterruptedException, SQLException {
        if (options.contains("--mutants")) {
            for (Mistake mistake : Mistake.all()) {
                runs.run(mistake.mode(), mistake.design(), List.of(mistake.scenario()));
            }
            return;
        }
        Set<Scenario> scenarios = options.contains("--long") ? EnumSet.allOf(Scenario.class) : SHORT;
        for (Mode mode : Mode.values()) {
            runs.run(mode, Design.REAL, scenarios);
        }
    }

    private void print(Row row) {
        ok &= row.ok();
        System.out.println(row.text());
        if (!row.ok()) {
            row.tally().told().forEach(line -> System.out.println("  " + line));
        }
    }
}
