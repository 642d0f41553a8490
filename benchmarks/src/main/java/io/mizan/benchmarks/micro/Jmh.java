// SPDX-License-Identifier: Apache-2.0
package io.mizan.benchmarks.micro;

import io.mizan.benchmarks.figure.Pair;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Runs a benchmark's methods, each time in a JVM of its own. */
public final class Jmh {
    private static final TimeValue ITERATION = TimeValue.milliseconds(500);
    private static final int WARM_UPS = 4;

    private Jmh() {}

    /** Nanoseconds of {@code ours} and {@code theirs}, in turn. */
    public static List<Pair> pairs(Class<?> benchmark, int rounds) throws RunnerException {
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i < rounds; i++) {
            pairs.add(new Pair(nanos(benchmark, "ours"), nanos(benchmark, "theirs")));
        }
        return pairs;
    }

    /** Nanoseconds of one. */
    static double nanos(Class<?> benchmark, String side) throws RunnerException {
        return run(benchmark, side).getPrimaryResult().getScore();
    }

    /** Bytes that one allocates each time. */
    public static double bytes(Class<?> benchmark, String side) throws RunnerException {
        Result<?> allocated = run(benchmark, side).getSecondaryResults().get("gc.alloc.rate.norm");
        if (allocated == null) {
            throw new IllegalStateException("this JVM does not say what it allocates");
        }
        return allocated.getScore();
    }

    private static RunResult run(Class<?> benchmark, String side) throws RunnerException {
        return new Runner(new OptionsBuilder()
                        .include("^" + benchmark.getName() + "\\." + side + "$")
                        .mode(Mode.AverageTime)
                        .timeUnit(TimeUnit.NANOSECONDS)
                        .forks(1)
                        .jvmArgsAppend("-Xmx2g")
                        .addProfiler(GCProfiler.class)
                        .warmupIterations(WARM_UPS)
                        .warmupTime(ITERATION)
                        .measurementIterations(1)
                        .measurementTime(ITERATION)
                        .shouldFailOnError(true)
                        .verbosity(VerboseMode.SILENT)
                        .build())
                .runSingle();
    }
}
