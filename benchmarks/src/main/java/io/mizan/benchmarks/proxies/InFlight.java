// SPDX-License-Identifier: Apache-2.0
package io.mizan.benchmarks.proxies;

import io.mizan.benchmarks.http.Answer;
import io.mizan.benchmarks.http.Connection;
import io.mizan.benchmarks.http.Request;
import java.io.IOException;

/**
 * A fetch reads, a call changes what it has read and is answered, and only then the fetch is answered: what it brings is
 * old by now, and must not be kept for those who ask afterwards.
 */
final class InFlight {
    private static final long FIRST = 200;
    private static final int TIMES = 10;

    private final Scene scene;
    private final Rows rows = new Rows("changed while it is fetched");

    private InFlight(Scene scene) {
        this.scene = scene;
    }

    static Rows run(Scene scene) throws IOException {
        InFlight all = new InFlight(scene);
        for (int i = 0; i < TIMES; i++) {
            all.once(FIRST + i, scene.asker(i), scene.asker(i + 1));
        }
        return all.rows;
    }

    private void once(long id, Asker reader, Asker writer) throws IOException {
        Target target = Target.slow(id);
        Row row = rows.of("those who ask afterwards");
        try (Connection calls = new Connection(scene.port());
                Connection slow = new Connection(scene.port());
                Connection waiting = new Connection(scene.port())) {
            call(calls, writer, "hold", id);
            slow.send(Request.get(scene.root() + target.path(), reader.fields()));
            long version = scene.change(calls, rows.of("the calls"), writer, Change.slow(id));
            // Comes to the proxy while the first one is still waiting there
            waiting.send(Request.get(scene.root() + target.path(), writer.fields()));
            call(calls, writer, "release", id);
            scene.ledger().look(rows.of("the one who has asked before"), reader, target, slow.receive(), "", 0);
            Answer waited = waiting.receive();
            scene.ledger().look(row, writer, target, waited, "", version);
            for (Asker each : scene.askers()) {
                scene.ask(calls, row, each, target, Form.GET);
            }
        }
    }

    private void call(Connection line, Asker asker, String function, long id) throws IOException {
        Answer answer = line.exchange(Change.plain(scene.root(), asker, function, "\"owner_id\":" + id));
        scene.ledger().lookAtCall(rows.of("the calls"), asker, function + " " + id, Whose.CHANGE, answer);
    }
}
