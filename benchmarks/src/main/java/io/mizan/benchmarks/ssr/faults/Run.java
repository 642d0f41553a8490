// SPDX-License-Identifier: Apache-2.0
package io.mizan.benchmarks.ssr.faults;

import io.mizan.benchmarks.http.Request;
import io.mizan.benchmarks.server.Server;
import io.mizan.benchmarks.server.Wars;
import io.mizan.benchmarks.ssr.Health;
import io.mizan.benchmarks.ssr.Site;
import io.mizan.benchmarks.ssr.app.PagesApplication;
import io.mizan.benchmarks.ssr.clinic.Owner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Every fault by itself, then all of them mixed; and what is left of it in memory, on the disk, and among the processes. */
final class Run {
    private static final int WORKERS = 2;
    private static final double MEBIBYTE = 1024 * 1024;
    private static final int RECYCLE_MEBIBYTES = 256;
    private static final double HEAP_GROWTH = 32;
    private static final double THREAD_GROWTH = 16;
    private static final double TEMPORARY_GROWTH = 8;
    private static final double LOG_MEBIBYTES = 64;
    private static final Duration CALM = Duration.ofMillis(500);
    private static final Duration GONE = Duration.ofSeconds(5);

    private final Site site;
    private final Duration time;
    private final Table table;
    private double largest;

    /**
     * A run.
     *
     * @param time how long it lasts: half of it each fault by itself, half of it mixed
     */
    Run(Site site, Duration time, Table table) {
        this.site = site;
        this.time = time;
        this.table = table;
    }

    /** Runs on one product. */
    void on(String product) throws IOException, InterruptedException {
        Path temporary = Files.createDirectories(site.build().resolve("ssr/tmp"));
        temporary = Files.createTempDirectory(temporary, product).toRealPath();
        Path war = site.war(
                "ssr",
                List.of(PagesApplication.class.getPackage(), Owner.class.getPackage()),
                Map.of(
                        "mizan.ssr.workers", String.valueOf(WORKERS),
                        "mizan.ssr.deadline", "PT1S",
                        "mizan.ssr.recycle-memory", String.valueOf(RECYCLE_MEBIBYTES)));
        Workers workers = new Workers(temporary);
        try (Server server = Server.start(
                product,
                site.build().resolve("servers"),
                List.of(war),
                Map.of("SIDECAR_PORT", "0", "JAVA_TOOL_OPTIONS", "-Djava.io.tmpdir=" + temporary))) {
            server.awaitReady("/ssr/" + Wars.READY);
            run(new Stage(server, workers, WORKERS));
            die(server, workers);
        } finally {
            workers.alive().forEach(ProcessHandle::destroyForcibly);
        }
    }

    private void run(Stage stage) throws IOException, InterruptedException {
        Crowd warm = new Crowd(stage.server().port());
        TimeUnit.MILLISECONDS.sleep(time.dividedBy(10).toMillis());
        warm.close();
        Health before = quiet(stage);
        double files = mebibytes(stage.workers().temporary());
        double written = mebibytes(stage.server().folder()); // one server unpacks itself there
        try (Crowd crowd = new Crowd(stage.server().port())) {
            for (Fault fault : Fault.values()) {
                oneByOne(stage, crowd, fault, time.dividedBy(2L * Fault.values().length));
            }
            mixed(stage, crowd);
        }
        Health after = quiet(stage);
        table.atMost(
                "heap of the server more than before, MiB",
                (double) (after.heap() - before.heap()) / MEBIBYTE,
                HEAP_GROWTH);
        table.atMost(
                "threads of the server more than before", (double) (after.threads() - before.threads()), THREAD_GROWTH);
        table.atMost("memory of a worker at any time, MiB", largest, 2 * RECYCLE_MEBIBYTES);
        table.atMost(
                "temporary files more than before, MiB",
                mebibytes(stage.workers().temporary()) - files,
                TEMPORARY_GROWTH);
        table.atMost(
                "what the server has written, MiB", mebibytes(stage.server().folder()) - written, LOG_MEBIBYTES);
        table.atMost("workers and processes of theirs", stage.workers().alive().size(), WORKERS);
    }

    private Health quiet(Stage stage) throws IOException, InterruptedException {
        stage.recovered(0, System.nanoTime());
        TimeUnit.MILLISECONDS.sleep(CALM.toMillis());
        stage.server().collectGarbage();
        stage.server().collectGarbage();
        return stage.health();
    }

    private void oneByOne(Stage stage, Crowd crowd, Fault fault, Duration share)
            throws IOException, InterruptedException {
        Tally tally = crowd.next();
        long end = System.nanoTime() + share.toNanos();
        int times = 0;
        while (System.nanoTime() < end || times == 0) {
            stage.happenAndPass(fault, tally);
            times++;
            largest = Math.max(largest, stage.workers().largest());
            TimeUnit.MILLISECONDS.sleep(CALM.toMillis());
        }
        table.pages(fault.text(), fault == Fault.NOTHING ? 0 : times, tally);
    }

    private void mixed(Stage stage, Crowd crowd) throws IOException, InterruptedException {
        Tally tally = crowd.next();
        List<Fault> all = Stream.of(Fault.values())
                .filter(fault -> fault != Fault.NOTHING)
                .toList();
        long end = System.nanoTime() + time.dividedBy(2).toNanos();
        int times = 0;
        while (System.nanoTime() < end) {
            stage.happen(all.get(ThreadLocalRandom.current().nextInt(all.size())), tally);
            times++;
            largest = Math.max(largest, stage.workers().largest());
            TimeUnit.MILLISECONDS.sleep(ThreadLocalRandom.current().nextLong(CALM.toMillis()));
        }
        long from = System.nanoTime();
        if (stage.recovered(0, from)) {
            tally.recovered((System.nanoTime() - from) / 1e6);
        } else {
            tally.failed("not all workers are there");
        }
        table.pages("all of them mixed", times, tally);
    }

    /** The server is killed while a worker loops that has started a process. */
    private void die(Server server, Workers workers) throws IOException, InterruptedException {
        Thread asks = new Thread(() -> server.status(Request.page("/ssr/pages/faulty/7?child", "")));
        asks.setDaemon(true);
        asks.start();
        TimeUnit.MILLISECONDS.sleep(CALM.toMillis());
        Workers.signal("KILL", ProcessHandle.of(server.pid()).orElseThrow());
        long from = System.nanoTime();
        while (!workers.alive().isEmpty() && System.nanoTime() - from < GONE.toNanos()) {
            TimeUnit.MILLISECONDS.sleep(20);
        }
        double millis = (System.nanoTime() - from) / 1e6;
        table.atMost(
                "processes after the server's end by kill -9", workers.alive().size(), 0);
        table.atMost("  until they were gone, ms", millis, (double) GONE.toMillis());
    }

    private static double mebibytes(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                            .mapToDouble(file -> file.toFile().length())
                            .sum()
                    / MEBIBYTE;
        }
    }
}
