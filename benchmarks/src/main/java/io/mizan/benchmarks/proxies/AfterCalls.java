// SPDX-License-Identifier: Apache-2.0
package io.mizan.benchmarks.proxies;

import io.mizan.benchmarks.http.Connection;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/** What everybody sees after something was changed through the proxy: of what the store has kept, nothing too old. */
final class AfterCalls {
    private static final long FIRST = 10;
    private static final Duration BREATH = Duration.ofMillis(100);
    /** What is older than this a proxy does not take for new. */
    private static final Duration OLD = Duration.ofMillis(2_500);

    private static final String ANEW = "Cache-Control: no-cache\r\n";

    private final Scene scene;
    private final Rows rows = new Rows("after calls");

    private AfterCalls(Scene scene) {
        this.scene = scene;
    }

    static Rows run(Scene scene) throws IOException {
        AfterCalls all = new AfterCalls(scene);
        List<Change> changes = new ArrayList<>(
                List.of(Change.owner(FIRST), Change.owners(FIRST + 1, FIRST + 2), Change.page(FIRST + 3)));
        Text.TITLES.forEach(title -> changes.add(Change.note(title)));
        try (Connection line = new Connection(scene.port())) {
            if (scene.stale().isZero()) {
                for (Change change : changes) {
                    all.everybody(line, change, all.rows.of("before them"));
                }
                LockSupport.parkNanos(OLD.toNanos());
            }
            for (int i = 0; i < changes.size(); i++) {
                all.waiting(line, changes.get(i), scene.asker(i));
            }
            for (int i = 0; i < changes.size(); i++) {
                all.anew(line, changes.get(i), scene.asker(i + 1));
            }
        }
        if (scene.keeps()) {
            all.rows.of("before them").needsHits(1);
        }
        return all.rows;
    }

    /** Everybody sees it at once, or when what may be stale is over. */
    private void waiting(Connection line, Change change, Asker asker) throws IOException {
        if (!scene.stale().isZero()) {
            everybody(line, change, rows.of("before them"));
        }
        long version = scene.change(line, rows.of("the calls"), asker, change);
        if (!scene.stale().isZero()) {
            awaitStaleIsOver(line, change, version);
        }
        Row row = rows.of(scene.stale().isZero() ? "at once" : "when its time is over");
        for (Target target : change.targets()) {
            for (Asker each : scene.askers()) {
                var answer = scene.ask(line, row, each, target, Form.GET);
                if (Ledger.version(answer.text()).orElse(-1) < version) {
                    row.finding(each.label() + ", " + target.path() + ": still not version " + version);
                }
            }
        }
    }

    /** Looks every now and then; each answer that is too old for its time is a finding of its own. */
    private void awaitStaleIsOver(Connection line, Change change, long version) throws IOException {
        long end = System.nanoTime() + scene.stale().toNanos();
        boolean seen = false;
        while (!seen && System.nanoTime() < end) {
            LockSupport.parkNanos(BREATH.toNanos());
            seen = true;
            for (Target target : change.targets()) {
                var answer = scene.ask(line, rows.of("until its time is over"), scene.asker(0), target, Form.GET);
                seen &= Ledger.version(answer.text()).orElse(-1) >= version;
            }
        }
    }

    /** Who asks for it anew sees it at once, and whoever asks after him. */
    private void anew(Connection line, Change change, Asker asker) throws IOException {
        Row row = rows.of("asked for anew");
        everybody(line, change, rows.of("before them"));
        long version = scene.change(line, rows.of("the calls"), asker, change);
        for (Target target : change.targets()) {
            scene.ask(line, row, asker, target, Form.GET, ANEW);
            for (Asker each : scene.askers()) {
                var answer = scene.ask(line, row, each, target, Form.GET);
                if (Ledger.version(answer.text()).orElse(-1) < version) {
                    row.finding(each.label() + ", " + target.path() + ": still not version " + version);
                }
            }
        }
    }

    private void everybody(Connection line, Change change, Row row) throws IOException {
        for (Target target : change.targets()) {
            for (Asker each : scene.askers()) {
                scene.ask(line, row, each, target, Form.GET);
            }
        }
    }
}
