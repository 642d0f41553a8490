// SPDX-License-Identifier: Apache-2.0
package io.mizan.benchmarks.micro;

import io.mizan.benchmarks.figure.Goal;
import io.mizan.benchmarks.figure.Report;
import java.util.ArrayList;
import java.util.List;
import org.openjdk.jmh.runner.RunnerException;

/** Runs the JMH benchmarks, ours and theirs in turn, each round in a JVM of its own. */
public final class Micro {
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
        keys();
        List<Double> header = new ArrayList<>();
        for (int i = 0; i < rounds; i++) {
            header.add(Jmh.nanos(Header.class, "ours"));
        }
        report.row("invalidation header, ns", header);
        pair("arguments of a call from JSON, ns", Arguments.class, Goal.NONE);
        pair("result to JSON, ns", Results.class, Goal.NONE);
    }

    /** What a cache's keys cost. */
    public void keys() throws RunnerException {
        pair("key of a cached body, ns", Keys.class, Goal.atMost(1));
    }

    private void pair(String name, Class<?> benchmark, Goal goal) throws RunnerException {
        report.row(name, Jmh.pairs(benchmark, rounds), goal);
    }
}
