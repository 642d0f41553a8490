// SPDX-License-Identifier: Apache-2.0
package io.mizan.benchmarks;

import io.mizan.benchmarks.figure.Report;
import io.mizan.benchmarks.sockets.Limit;
import io.mizan.benchmarks.sockets.OnServer;
import java.nio.file.Path;
import java.util.Set;

/** The part {@code sockets}: messages, watches and abuse of many clients at once. */
public final class Sockets {
    private static final Set<String> FIGURES = Set.of("load", "messages", "memory", "slow", "watches", "abuse");
    private static final int CLIENTS = 1000;

    private Sockets() {}

    /**
     * Runs what the command line asks for. The property {@code build} is the module's {@code target}, {@code clients} says how
     * many there are.
     */
    public static void main(String... args) throws Exception {
        Path build = Path.of(System.getProperty("build", "target")).toAbsolutePath();
        int clients = Integer.getInteger("clients", CLIENTS);
        Options options = Options.of(FIGURES, args);
        Report report = new Report(System.out);
        report.heading("Java " + Runtime.version() + ", " + clients + " clients");
        if (options.has("load")) {
            new Limit(clients, options.rounds(), report).run();
        }
        for (String product : options.servers()) {
            report.heading(product);
            new OnServer(build, clients, options.figures(), options.rounds(), report).run(product);
        }
    }
}
