// SPDX-License-Identifier: Apache-2.0
package io.mizan.benchmarks.proxies;

import io.mizan.benchmarks.http.Connection;
import java.io.IOException;
import java.util.List;

/** Everybody in turn on one connection: whoever comes first, the next one comes to what that one has left. */
final class InTurn {
    private static final int TIMES = 2;

    private InTurn() {}

    static Rows run(Scene scene) throws IOException {
        Rows rows = new Rows("in turn");
        List<Target> targets = Target.all();
        try (Connection line = new Connection(scene.port())) {
            for (int i = 0; i < targets.size(); i++) {
                for (int j = 0; j < TIMES * scene.askers().size(); j++) {
                    Target target = targets.get(i);
                    scene.ask(line, rows.of(target, Form.GET), scene.asker(i + j), target, Form.GET);
                }
            }
        }
        if (scene.keeps()) {
            int each = TIMES * scene.askers().size();
            for (String name : List.of("contexts for everyone", "pages for everyone")) {
                Row row = rows.of(name);
                // Once the origin answers, and once more if that is too old before all have asked
                row.needsHits(row.asks() - 2 * row.asks() / each);
            }
        }
        return rows;
    }
}
