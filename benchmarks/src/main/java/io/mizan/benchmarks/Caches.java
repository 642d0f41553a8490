// SPDX-License-Identifier: Apache-2.0
package io.mizan.benchmarks;

import io.mizan.benchmarks.cache.Figures;
import io.mizan.benchmarks.figure.Report;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.openjdk.jmh.runner.RunnerException;

/** The part {@code cache}: hits, misses, invalidations, alone, among nodes and over HTTP. */
public final class Caches {
    private static final Set<String> FIGURES = Set.of("micro", "cluster", "http");

    private Caches() {}

    /** Runs what the command line asks for. */
    public static void main(String... args) throws InterruptedException, RunnerException, ExecutionException {
        Options options = Options.of(FIGURES, args);
        Report report = new Report(System.out);
        report.heading("Java " + Runtime.version());
        if (options.has("micro")) {
            new Figures(options.rounds(), report).run();
        }
    }
}
