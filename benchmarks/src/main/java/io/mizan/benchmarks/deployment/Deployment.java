// SPDX-License-Identifier: Apache-2.0
package io.mizan.benchmarks.deployment;

import io.mizan.benchmarks.compiler.Compiler;
import io.mizan.benchmarks.figure.Goal;
import io.mizan.benchmarks.figure.Pair;
import io.mizan.benchmarks.figure.Report;
import io.mizan.benchmarks.server.Server;
import io.mizan.benchmarks.server.Wars;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The CPU seconds of a server's process for deploying a WAR with a thousand functions, and the same WAR without the
 * library's annotations. Both hold the library.
 */
public final class Deployment {
    private static final double GOAL = 0.5;

    /** Until then a server still compiles its own code for deployments with interceptors. */
    private static final int WARM_UPS = 7;

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
        for (Variant variant : Variant.values()) {
            Path classes = wars.folder().resolve(variant.war() + ".classes");
            Compiler.compile(Sources.of(variant), classes);
            wars.of(variant.war(), classes);
        }
        if (Server.deploysLater(product, servers)) {
            try (Way running = Running.start(product, servers, wars.folder())) {
                measure("deployment", running, WARM_UPS, report);
            }
        } else {
            report.heading(product + " deploys at its start alone");
        }
        try (Way cold = new Cold(product, servers, wars.folder())) {
            measure("deployment/cold", cold, 0, report);
        }
    }

    private void measure(String name, Way way, int warmUps, Report report) throws IOException {
        List<Pair> functions = new ArrayList<>();
        List<Pair> intercepted = new ArrayList<>();
        for (int i = -warmUps; i < rounds; i++) {
            double ours = way.seconds(Variant.FUNCTIONS);
            double plain = way.seconds(Variant.PLAIN);
            double floor = way.seconds(Variant.INTERCEPTED);
            if (i >= 0) {
                functions.add(new Pair(ours, plain));
                intercepted.add(new Pair(floor, plain));
            }
        }
        report.row(name + " of " + Sources.FUNCTIONS + " functions, CPU s", functions, Goal.adds(GOAL));
        report.row("  added by them", differences(functions));
        report.row("  added by two empty interceptors instead", differences(intercepted));
    }

    private static List<Double> differences(List<Pair> pairs) {
        return pairs.stream().map(Pair::difference).toList();
    }
}
