// SPDX-License-Identifier: Apache-2.0
package io.mizan.benchmarks.proxies;

import io.mizan.benchmarks.http.Connection;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/** All at once in any order: several threads, each with a connection that it keeps and now and then another one. */
final class Shuffled {
    private static final int THREADS = 4;
    private static final int OTHER_CONNECTION = 8;

    private interface Step {
        void run(Connection line) throws IOException;
    }

    private final Scene scene;
    private final Rows rows;
    private final Random random;

    private Shuffled(Scene scene, Random random) {
        this.scene = scene;
        this.rows = new Rows("shuffled");
        this.random = random;
        for (Form form : Form.values()) {
            Target.all().forEach(target -> rows.of(target, form));
        }
    }

    static Rows run(Scene scene, int rounds, Random random) throws IOException, InterruptedException {
        Shuffled shuffled = new Shuffled(scene, random);
        for (int i = 0; i < rounds; i++) {
            shuffled.round();
        }
        if (scene.keeps()) {
            shuffled.rows.of("contexts for everyone").needsHits(1);
            shuffled.rows.of("pages for everyone").needsHits(1);
        }
        return shuffled.rows;
    }

    private void round() throws IOException, InterruptedException {
        List<Step> steps = new ArrayList<>();
        for (Asker asker : scene.askers()) {
            for (Target target : Target.all()) {
                for (Form form : Form.values()) {
                    steps.add(line -> scene.ask(line, rows.of(target, form), asker, target, form));
                }
            }
            changes().forEach(change -> steps.add(line -> scene.change(line, rows.of("calls"), asker, change)));
            steps.add(line -> greet(line, asker));
        }
        Collections.shuffle(steps, random);
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            List<Callable<Void>> parts = new ArrayList<>();
            int size = steps.size() / THREADS + 1;
            for (int at = 0; at < steps.size(); at += size) {
                List<Step> part = steps.subList(at, Math.min(at + size, steps.size()));
                parts.add(() -> walk(part));
            }
            for (Future<Void> done : threads.invokeAll(parts)) {
                done.get();
            }
        } catch (ExecutionException failed) {
            throw new IOException("the proxy did not answer", failed.getCause());
        } finally {
            threads.shutdownNow();
        }
    }

    private @Nullable Void walk(List<Step> steps) throws IOException {
        try (Connection kept = new Connection(scene.port())) {
            for (int i = 0; i < steps.size(); i++) {
                if (i % OTHER_CONNECTION == 0) {
                    try (Connection other = new Connection(scene.port())) {
                        steps.get(i).run(other);
                    }
                } else {
                    steps.get(i).run(kept);
                }
            }
        }
        return null;
    }

    private static List<Change> changes() {
        List<Change> all = new ArrayList<>(List.of(Change.owner(1), Change.page(2)));
        Text.TITLES.forEach(title -> all.add(Change.note(title)));
        return all;
    }

    private void greet(Connection line, Asker asker) throws IOException {
        var answer = line.exchange(Change.plain(scene.root(), asker, "greet", ""));
        scene.ledger().lookAtCall(rows.of("calls"), asker, "greet", Whose.GREETING, answer);
    }
}
