// SPDX-License-Identifier: Apache-2.0
package io.mizan.benchmarks;

import io.mizan.benchmarks.app.PlainApplication;
import io.mizan.benchmarks.deployment.Deployment;
import io.mizan.benchmarks.figure.Report;
import io.mizan.benchmarks.http.Duel;
import io.mizan.benchmarks.http.Load;
import io.mizan.benchmarks.micro.Micro;
import io.mizan.benchmarks.server.Server;
import io.mizan.benchmarks.server.Wars;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.openjdk.jmh.runner.RunnerException;

/** The part {@code heart}: contexts, calls, the steps of the wire, deployment. */
public final class Heart {
    private static final Set<String> FIGURES = Set.of("fetch", "five", "call", "unchanged", "micro", "deployment");

    private final Options options;
    private final Path build;
    private final Wars wars;
    private final Report report;

    private Heart(Options options, Path build, Report report) {
        this.options = options;
        this.build = build;
        this.wars = new Wars(build.resolve("wars"), build.resolve("libs"));
        this.report = report;
    }

    /** Runs what the command line asks for. The property {@code build} is the module's {@code target}. */
    public static void main(String... args) throws IOException, InterruptedException, RunnerException {
        Path build = Path.of(System.getProperty("build", "target")).toAbsolutePath();
        new Heart(Options.of(FIGURES, args), build, new Report(System.out)).run();
    }

    private void run() throws IOException, InterruptedException, RunnerException {
        if (options.has("micro")) {
            report.heading("JMH, Java " + Runtime.version());
            new Micro(options.rounds(), report).run();
        }
        for (String product : options.servers()) {
            report.heading(product + ", Java " + Runtime.version());
            if (options.hasLoad()) {
                load(product);
            }
            if (options.has("deployment")) {
                new Deployment(product, build.resolve("servers"), wars, options.rounds()).run(report);
            }
        }
    }

    private void load(String product) throws IOException, InterruptedException {
        Path war = wars.of("bench.war", PlainApplication.class.getPackage());
        try (Server server = Server.start(product, build.resolve("servers"), List.of(war))) {
            server.awaitReady("/bench/" + Wars.READY);
            Load load = new Load(server.port(), server::cpu);
            Duel.runAll(new Duels(load).of(options.figures()), load, options.rounds(), report);
        }
    }
}
