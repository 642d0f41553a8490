// SPDX-License-Identifier: Apache-2.0
package io.mizan.benchmarks.clients;

import io.mizan.benchmarks.figure.Goal;
import io.mizan.benchmarks.figure.Median;
import io.mizan.benchmarks.figure.Pair;
import io.mizan.benchmarks.figure.Report;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What clients of 50, 500 and 1,000 functions cost, beside openapi-typescript on our OpenAPI document of the same. */
public final class Growth {

    private static final List<Integer> SIZES = List.of(50, 500, 1000);
    private static final int MANY = 1000;
    private static final int WARM_UPS = 5;
    private static final double GENERATING = 2;
    private static final double LINEAR = 1.2;

    private final Path folder;
    private final Path root;
    private final int rounds;
    private final Report report;

    /**
     * A measurement.
     *
     * @param build the module's {@code target}
     * @param rounds how often each side is measured
     * @param report where to say it
     */
    public Growth(Path build, int rounds, Report report) throws IOException {
        this.root = build.resolve("../..").normalize();
        this.folder = Files.createTempDirectory(Files.createDirectories(build.resolve("clients")), "run");
        this.rounds = rounds;
        this.report = report;
    }

    /** Runs it. */
    public void run() throws IOException, InterruptedException {
        FrontEnd empty = front(0);
        List<FrontEnd> fronts = new ArrayList<>();
        for (int size : SIZES) {
            fronts.add(front(size));
        }
        for (int i = 0; i < WARM_UPS; i++) {
            for (FrontEnd front : fronts) {
                front.generating();
            }
        }
        for (FrontEnd front : fronts) {
            generating(front);
        }
        checking(empty, fronts);
        for (FrontEnd front : List.of(fronts.get(0), fronts.get(fronts.size() - 1))) {
            String name = "from a record to a type error, " + front.functions() + " functions";
            new Loop(front).run(1, rounds, name, report);
        }
    }

    private FrontEnd front(int size) throws IOException, InterruptedException {
        FrontEnd front = new FrontEnd(size, Files.createDirectories(folder.resolve("of" + size)), root);
        front.prepare();
        return front;
    }

    private void generating(FrontEnd front) throws IOException, InterruptedException {
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i < rounds; i++) {
            pairs.add(new Pair(front.generating(), front.generateTheirs()));
        }
        Goal goal = front.functions() < MANY
                ? Goal.NONE
                : new Goal("<=2 s", all -> Median.of(all, Pair::ours) <= GENERATING);
        report.row("generating " + front.functions() + " functions, CPU s", pairs, goal);
    }

    /** What an empty client costs is what tsc costs. Beyond that a function should cost the same in 1,000 as in 500. */
    private void checking(FrontEnd empty, List<FrontEnd> fronts) throws IOException, InterruptedException {
        List<List<Pair>> each =
                fronts.stream().map(front -> (List<Pair>) new ArrayList<Pair>()).toList();
        for (int i = 0; i < rounds; i++) {
            double nothing = empty.checking("ours");
            double nothingTheirs = empty.checking("theirs");
            for (int size = 0; size < fronts.size(); size++) {
                double ours = fronts.get(size).checking("ours") - nothing;
                double theirs = fronts.get(size).checking("theirs") - nothingTheirs;
                each.get(size).add(new Pair(ours, theirs));
            }
        }
        for (int size = 0; size < fronts.size(); size++) {
            report.row("tsc of " + SIZES.get(size) + " functions, CPU s", each.get(size), Goal.NONE);
        }
        for (int size = 1; size < fronts.size(); size++) {
            growth(each, size);
        }
    }

    private void growth(List<List<Pair>> each, int size) {
        int more = SIZES.get(size);
        int fewer = SIZES.get(size - 1);
        List<Pair> growth = new ArrayList<>();
        for (int i = 0; i < rounds; i++) {
            growth.add(new Pair(
                    1000 * each.get(size).get(i).ours() / more,
                    1000 * each.get(size - 1).get(i).ours() / fewer));
        }
        report.row("  ours for a function, ms, in " + more + " and in " + fewer, growth, Goal.atMost(LINEAR));
    }
}
