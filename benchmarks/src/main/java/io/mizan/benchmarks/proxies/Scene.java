// SPDX-License-Identifier: Apache-2.0
package io.mizan.benchmarks.proxies;

import io.mizan.benchmarks.http.Answer;
import io.mizan.benchmarks.http.Connection;
import io.mizan.benchmarks.http.Request;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * An application behind a proxy, and those who ask.
 *
 * @param port the proxy's
 * @param root the application's, with a slash at both ends
 * @param keeps whether the application lets the proxy keep what is for everyone
 * @param stale how long after a call's answer what is kept may be stale
 */
record Scene(
        int port,
        String root,
        List<Asker> askers,
        boolean keeps,
        Duration stale,
        Ledger ledger,
        Known known,
        Map<String, String> tags) {

    static Scene of(
            int port,
            String root,
            List<Asker> askers,
            List<User> users,
            boolean keeps,
            Duration stale,
            boolean losesRoles) {
        Ledger ledger = new Ledger(
                users, keeps, losesRoles ? askers.stream().map(Asker::tag).collect(Collectors.toSet()) : Set.of());
        return new Scene(port, root, askers, keeps, stale, ledger, new Known(), new ConcurrentHashMap<>());
    }

    Asker asker(int i) {
        return askers.get(i % askers.size());
    }

    Answer ask(Connection line, Row row, Asker asker, Target target, Form form) throws IOException {
        return ask(line, row, asker, target, form, "");
    }

    /** Asks, and looks at the answer. */
    Answer ask(Connection line, Row row, Asker asker, Target target, Form form, String fields) throws IOException {
        String mine = asker.label() + " " + target.path();
        String tag = switch (form) {
            case GET, HEAD -> "";
            case OWN_TAG -> tags.getOrDefault(mine, "");
            case ANY_TAG -> tags.getOrDefault(target.path(), "");
        };
        String all = asker.fields() + fields + (tag.isEmpty() ? "" : "If-None-Match: " + tag + "\r\n");
        String path = root + target.path();
        boolean mayBeStale = target.whose().isShared() && fields.isEmpty();
        long oldest = known.by(target.subject(), System.nanoTime() - (mayBeStale ? stale.toNanos() : 0));
        Answer answer = line.exchange(form == Form.HEAD ? Request.head(path, all) : Request.get(path, all));
        ledger.look(row, asker, target, answer, tag, oldest);
        if (answer.status() == 200) {
            tags.put(mine, Ledger.strong(answer));
            tags.put(target.path(), Ledger.strong(answer));
        }
        return answer;
    }

    /** Changes something, and notes the version that nobody may be behind from now on. */
    long change(Connection line, Row row, Asker asker, Change change) throws IOException {
        Answer answer = line.exchange(change.by(root, asker));
        ledger.lookAtCall(row, asker, change.name() + " of " + change.subject(), Whose.CHANGE, answer);
        long version = Ledger.version(answer.text()).orElse(0);
        known.tell(change.subject(), version, System.nanoTime());
        return version;
    }
}
