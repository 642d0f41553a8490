// SPDX-License-Identifier: Apache-2.0
package io.mizan.it.roles;

import static org.assertj.core.api.Assertions.assertThat;

import io.mizan.it.http.Answer;
import io.mizan.it.http.EventClient;
import io.mizan.it.http.Http;
import io.mizan.it.http.Mizan;
import io.mizan.it.http.SocketClient;
import io.mizan.it.roles.app.BadgeLogin;
import io.mizan.it.server.ServerTest;
import io.mizan.it.server.Wars;
import io.mizan.it.socket.app.Notes;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.util.Map;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;

/** A session's socket is nobody's whose roles were not read for too long. */
class RolesIT extends ServerTest {
    private static final String CALLER = "api/mizan/caller/";

    @Deployment(testable = false)
    static WebArchive war() {
        return Wars.of("roles")
                .settings(Map.of("mizan.socket.unseen", "PT10S", "mizan.socket.recheck", "PT1S"))
                .build()
                .addPackage(Notes.class.getPackage())
                .addPackage(BadgeLogin.class.getPackage());
    }

    /** A browser of somebody who has a role for now. */
    private Http browser(String name, String role) {
        give(name, role);
        Http browser = http.another();
        assertThat(browser.get("badge?name=" + name).status()).isEqualTo(200);
        return browser;
    }

    private void give(String name, String role) {
        assertThat(http.get("badge?name=" + name + "&role=" + role).status()).isEqualTo(200);
    }

    @Test
    void rolesThatHaveChanged_count_onceTheSessionIsShown() {
        Http ada = browser("ada", "staff");
        try (SocketClient socket = SocketClient.open(base, ada)) {
            String before = socket.ready();
            socket.watch(2, "secrets");
            socket.next("watching");
            give("ada", "vet");
            socket.next("identify");
            assertThat(ada.get(CALLER).status()).isEqualTo(204);
            assertThat(socket.next("ready").getString("caller")).isNotEqualTo(before);
            assertThat(socket.next("invalidate").getString("ids")).isEqualTo("*");
            new Mizan(http.another()).call("hide");
            JsonObject refused = socket.next("error");
            assertThat(refused.getInt("id")).isEqualTo(2);
            assertThat(refused.getJsonObject("problem").getString("code")).isEqualTo("forbidden");
            JsonObject who = socket.call(1, "who").next();
            assertThat(who.getJsonObject("result").toString()).isEqualTo("{\"name\":\"ada\",\"roles\":[\"vet\"]}");
            socket.next("identify");
            assertThat(ada.get(CALLER).status()).isEqualTo(204);
            assertThat(socket.news()).as("nothing has changed").isEmpty();
        }
    }

    @Test
    void sessionThatIsNotShown_losesItsSocket_andNobodyElseDoes() {
        try (SocketClient socket = SocketClient.open(base, browser("eve", "vet"));
                SocketClient nobody = SocketClient.open(base, http.another())) {
            socket.ready();
            assertThat(nobody.news()).hasSize(1);
            socket.next("identify");
            assertThat(socket.closed()).isEqualTo(1001);
            assertThat(nobody.news()).isEmpty();
        }
    }

    @Test
    void eventsOfASession_askForItToo() throws IOException {
        Http ian = browser("ian", "staff");
        try (EventClient events = EventClient.open(base, ian, "secrets")) {
            String before = events.next("ready").getString("caller");
            events.next("watching");
            give("ian", "vet");
            events.next("identify");
            assertThat(ian.get(CALLER).status()).isEqualTo(204);
            assertThat(events.next("ready").getString("caller")).isNotEqualTo(before);
        }
    }

    @Test
    void caller_isTold_andNothingElse() {
        Http bob = browser("bob", "vet");
        Answer answer = bob.get(CALLER);
        assertThat(answer.status()).isEqualTo(204);
        assertThat(answer.text()).isEmpty();
        assertThat(answer.all("Cache-Control")).containsExactly("no-store");
        String tag = answer.header("X-Mizan-Caller").orElseThrow();
        assertThat(tag).isNotEqualTo("-");
        assertThat(bob.head(CALLER).header("X-Mizan-Caller")).contains(tag);
        assertThat(http.another().get(CALLER).header("X-Mizan-Caller")).contains("-");
        assertThat(bob.post(CALLER, "{}").status()).isEqualTo(405);
        assertThat(bob.with("Sec-Fetch-Site", "cross-site").get(CALLER).status())
                .isEqualTo(403);
    }
}
