// SPDX-License-Identifier: Apache-2.0
package io.mizan.benchmarks.proxies;

import io.mizan.benchmarks.http.Answer;
import io.mizan.benchmarks.http.Connection;
import io.mizan.benchmarks.http.Request;
import io.mizan.benchmarks.proxies.app.Numbering;
import java.io.IOException;

/** A cookie is set with what would be for everyone: who gets it gets a private answer, and nobody else gets that. */
final class Cookies {
    private static final long FIRST = 100;

    private Cookies() {}

    static Rows run(Scene scene) throws IOException {
        Rows rows = new Rows("with a cookie set");
        try (Connection line = new Connection(scene.port())) {
            for (int i = 0; i < scene.askers().size(); i++) {
                Asker asker = scene.asker(i);
                for (Target target : new Target[] {Target.owner(FIRST + i), Target.page(FIRST + i)}) {
                    first(scene, line, rows.of("the one who gets it"), asker, target);
                    for (Asker each : scene.askers()) {
                        scene.ask(line, rows.of("the others"), each, target, Form.GET);
                    }
                }
            }
        }
        return rows;
    }

    private static void first(Scene scene, Connection line, Row row, Asker asker, Target target) throws IOException {
        String wish = Numbering.COOKIE + ": " + (asker.isNobody() ? "nobody" : asker.name()) + "\r\n";
        Answer answer = line.exchange(Request.get(scene.root() + target.path(), asker.fields() + wish));
        Target own = new Target("", target.path(), target.subject(), Whose.SPELT_OTHERWISE);
        scene.ledger().look(row, asker, own, answer, "", 0);
        if (answer.all("Set-Cookie").noneMatch(cookie -> cookie.startsWith("seen="))) {
            row.finding(asker.label() + ", " + target.path() + ": the cookie did not arrive");
        }
    }
}
