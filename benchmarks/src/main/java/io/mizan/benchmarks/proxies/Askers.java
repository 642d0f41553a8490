// SPDX-License-Identifier: Apache-2.0
package io.mizan.benchmarks.proxies;

import io.mizan.benchmarks.http.Answer;
import io.mizan.benchmarks.http.Connection;
import io.mizan.benchmarks.http.Request;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Two users with sessions and with tokens, one with both, and nobody: logged in at the application, past any proxy. */
record Askers(Issuer issuer, List<User> users) {

    /** Pages are texts here. */
    private static final String ACCEPT = "Accept: text/plain\r\n";

    List<Asker> at(int port, String root) throws IOException {
        User ada = users.get(0);
        User bob = users.get(1);
        String adas = session(port, root, ada);
        String bobs = session(port, root, bob);
        List<Asker> all = new ArrayList<>();
        try (Connection origin = new Connection(port)) {
            for (Asker asker : List.of(
                    of("A's session", ada, "session", adas),
                    nobody("nobody", ""),
                    of("B's session", bob, "session", bobs),
                    of("A's token", ada, Issuer.NAME, bearer(ada)),
                    nobody("nobody with a cookie", "Cookie: theme=dark\r\n"),
                    of("B's token", bob, Issuer.NAME, bearer(bob)),
                    of("B's token with A's session", bob, Issuer.NAME, adas + bearer(bob)))) {
                all.add(asker.tagged(tag(origin, root, asker)));
            }
        }
        return all;
    }

    private String bearer(User user) {
        return "Authorization: Bearer " + issuer.token(user) + "\r\n";
    }

    private static Asker nobody(String label, String fields) {
        return new Asker(label, "", ACCEPT + fields, "nobody by session for !", "for !", "");
    }

    private static Asker of(String label, User user, String by, String fields) {
        String roles = "for " + user.role() + "!";
        return new Asker(label, user.name(), ACCEPT + fields, user.name() + " by " + by + " " + roles, roles, "");
    }

    private static String session(int port, String root, User user) throws IOException {
        try (Connection origin = new Connection(port)) {
            Answer answer = origin.exchange(Request.post(
                    root + "pages/session",
                    ACCEPT + "Content-Type: application/x-www-form-urlencoded\r\n",
                    "name=" + user.name() + "&password=" + user.password()));
            if (!answer.text().equals("SUCCESS")) {
                throw new IOException("no login: " + answer.status() + " " + answer.text());
            }
            return answer.all("Set-Cookie")
                    .map(cookie -> cookie.split(";", 2)[0])
                    .collect(Collectors.joining("; ", "Cookie: ", "\r\n"));
        }
    }

    private static String tag(Connection origin, String root, Asker asker) throws IOException {
        Answer answer = origin.exchange(Request.get(root + "api/mizan/ctx/me/", asker.fields()));
        if (!answer.text().contains(asker.text())) {
            throw new IOException(asker.label() + " is not known at the origin: " + answer.text());
        }
        return answer.field("X-Mizan-Caller");
    }
}
