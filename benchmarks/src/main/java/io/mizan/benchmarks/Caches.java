// SPDX-License-Identifier: Apache-2.0
package io.mizan.benchmarks;

import io.mizan.benchmarks.cache.Figures;
import io.mizan.benchmarks.cache.Http;
import io.mizan.benchmarks.cache.Telling;
import io.mizan.benchmarks.figure.Report;
import io.mizan.cache.peer.PeersException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.openjdk.jmh.runner.RunnerException;

/** The part {@code cache}: hits, misses and invalidations of one node, and hits over HTTP. */
public final class Caches {
    private static final Set<String> FIGURES = Set.of("micro", "nodes", "http");

    private Caches() {}

    /** Runs what the command line asks for. The property {@code build} is the module's {@code target}. */
    public static void main(String... args)
            throws IOException, InterruptedException, RunnerException, ExecutionException, PeersException {
        Path build = Path.of(System.getProperty("build", "target")).toAbsolutePath();
        Options options = Options.of(FIGURES, args);
        Report report = new Report(System.out);
        report.heading("Java " + Runtime.version());
        if (options.has("micro")) {
            new Figures(options.rounds(), report).run();
        }
        if (options.has("nodes")) {
            new Telling(options.rounds(), report).run();
        }
        if (options.has("http")) {
            for (String product : options.servers()) {
                new Http(build, options.rounds(), report).run(product);
            }
        }
    }
}
