// SPDX-License-Identifier: Apache-2.0
package io.mizan.benchmarks.ssr;

import io.mizan.benchmarks.figure.Report;
import io.mizan.benchmarks.http.Load;
import io.mizan.benchmarks.ssr.clinic.Owner;
import jakarta.json.bind.JsonbBuilder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** A worker by itself: its start, its memory, and what a core renders. */
public final class Alone {
    private static final double MEBIBYTE = 1024 * 1024;
    private static final int RENDERS = 10_000;
    private static final Duration ROUND = Duration.ofSeconds(1);

    private final Site site;
    private final int rounds;
    private final Report report;

    /** Prints its rows to a report. */
    public Alone(Site site, int rounds, Report report) {
        this.site = site;
        this.rounds = rounds;
        this.report = report;
    }

    /** Measures each framework in a worker that has nothing else. */
    public void run() throws IOException {
        for (Framework framework : Framework.values()) {
            run(framework);
        }
    }

    private void run(Framework framework) throws IOException {
        byte[] data = data();
        Path only = Files.createDirectories(site.build().resolve("ssr/only").resolve(framework.app()));
        Path link = only.resolve(framework.app());
        Files.deleteIfExists(link);
        Files.createSymbolicLink(link, site.frontEnds().resolve(framework.app()));
        List<Double> first = new ArrayList<>();
        List<Double> young = new ArrayList<>();
        List<Double> old = new ArrayList<>();
        List<Double> perCore = new ArrayList<>();
        for (int i = 0; i < rounds; i++) {
            long start = System.nanoTime();
            try (BareWorker worker = BareWorker.start(site, only)) {
                WorkerSide side = new WorkerSide(worker, framework, "/pages/" + framework.app() + "/5", data);
                side.once();
                first.add((System.nanoTime() - start) / 1e6);
                young.add(worker.resident() / MEBIBYTE);
                if (i == 0) {
                    for (int n = 1; n < RENDERS; n++) {
                        side.once();
                    }
                    old.add(worker.resident() / MEBIBYTE);
                }
                side.often(ROUND);
                Load.Sample sample = side.often(ROUND);
                perCore.add(1e6 / sample.micros());
            }
        }
        String name = framework.app() + ": ";
        report.row(name + "first page of a worker that is started, ms", first);
        report.row("  memory after it, MiB", young);
        report.row("  memory after " + RENDERS + " pages, MiB", old);
        report.row("  pages for a second of CPU", perCore);
    }

    private static byte[] data() {
        String owners = JsonbBuilder.create().toJson(Owner.ofClinic(5));
        String clinic =
                "{\"context\":\"clinic\",\"params\":{\"clinic_id\":\"5\"},\"data\":{\"owners\":" + owners + "}}";
        return ("{\"v\":1,\"contexts\":[" + clinic + "]}").getBytes(StandardCharsets.UTF_8);
    }
}
