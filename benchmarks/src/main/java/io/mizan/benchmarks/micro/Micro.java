// SPDX-License-Identifier: Apache-2.0
package io.mizan.benchmarks.micro;

import io.mizan.benchmarks.figure.Goal;
import io.mizan.benchmarks.figure.Pair;
import io.mizan.benchmarks.figure.Report;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Runs the JMH benchmarks, ours and theirs in turn, each round in a JVM of its own. */
public final class Micro {
    private static final TimeValue ITERATION = TimeValue.milliseconds(500);
    private static final int WARM_UPS = 4;

    private final int rounds;
    private final Report report;

    /** Prints its rows to a report. */
    public Micro(int rounds, Report report) {
        this.rounds = rounds;
        this.report = report;
    }

    /** Runs all of them. */
    public void run() throws RunnerException {
        pair("canonical text of five parameters, ns", CanonicalTexts.class, Goal.NONE);
        pair("key of a cached body, ns", Keys.class, Goal.atMost(1));
        List<Double> header = new ArrayList<>();
        for (int i = 0; i < rounds; i++) {
            header.add(nanos(Header.class, "ours"));
        }
        report.row("invalidation header, ns", header);
        pair("arguments of a call from JSON, ns", Arguments.class, Goal.NONE);
        pair("result to JSON, ns", Results.class, Goal.NONE);
    }

    private void pair(String name, Class<?> benchmark, Goal goal) throws RunnerException {
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i < rounds; i++) {
            pairs.add(new Pair(nanos(benchmark, "ours"), nanos(benchmark, "theirs")));
        }
        report.row(name, pairs, goal);
    }

    private static double nanos(Class<?> benchmark, String side) throws RunnerException {
        return new Runner(new OptionsBuilder()
                        .include("^" + benchmark.getName() + "\\." + side + "$")
                        .mode(Mode.AverageTime)
                        .timeUnit(TimeUnit.NANOSECONDS)
                        .forks(1)
                        .warmupIterations(WARM_UPS)
                        .warmupTime(ITERATION)
                        .measurementIterations(1)
                        .measurementTime(ITERATION)
                        .shouldFailOnError(true)
                        .verbosity(VerboseMode.SILENT)
                        .build())
                .runSingle()
                .getPrimaryResult()
                .getScore();
    }
}
