// SPDX-License-Identifier: Apache-2.0
package io.mizan.it.wars;

import static io.mizan.it.users.User.ADA;
import static io.mizan.it.users.User.BOB;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.mizan.it.http.Answer;
import io.mizan.it.http.Http;
import io.mizan.it.http.Mizan;
import io.mizan.it.users.Issuer;
import jakarta.json.JsonObject;

/**
 * Uses everything that the notice board has: reads and calls, a context that comes with a call's answer, validation, a
 * failure, pages, a session, tokens.
 *
 * @param http a browser on it
 * @param title its title
 * @param issuer whose tokens it takes
 */
record Visitor(Http http, String title, Issuer issuer) {

    void useEverything() {
        readAndCall();
        bringBadValues();
        turnPages();
        comeAsUsers();
        assertThat(http.get("app/heard").text().lines())
                .as("what was committed, and nothing else")
                .hasSize(3)
                .last()
                .isEqualTo("[Everything[]]");
    }

    private void readAndCall() {
        var nobody = new Mizan(http);
        assertThat(nobody.fetch("board", "board_id", 5).text()).isEqualTo("{\"board\":\"" + title + ": \"}");
        JsonObject called = nobody.callFresh(
                        "pin",
                        Mizan.object("board_id", 5, "note", Mizan.object("text", "first")),
                        Mizan.shown("board", "board_id", 5))
                .json();
        assertThat(called.getString("result")).isEqualTo(title);
        assertThat(called.getJsonArray("contexts")
                        .getJsonObject(0)
                        .getJsonObject("data")
                        .getString("board"))
                .isEqualTo(title + ": first");
    }

    private void bringBadValues() {
        var nobody = new Mizan(http);
        Answer blank = nobody.call("pin", "board_id", 5, "note", Mizan.object("text", " "));
        assertThat(problem(blank)).isEqualTo("422 invalid");
        assertThat(problem(nobody.call("tear", "board_id", 5))).isEqualTo("500 internal");
        assertThat(problem(nobody.fetch("board", "board_id", "five"))).isEqualTo("400 invalid_parameter");
        assertThat(problem(nobody.fetch("drawer", "drawer_id", 7))).isEqualTo("401 unauthenticated");
        assertThat(problem(new Mizan(http.another().bearer("bad")).fetch("mine")))
                .isEqualTo("401 unauthenticated");
    }

    private void turnPages() {
        assertThat(http.get("app/boards/5").text()).isEqualTo("<h1>" + title + ": first</h1>");
        Answer written =
                http.send("POST", "app/boards/5", "application/x-www-form-urlencoded", "text=second".getBytes(UTF_8));
        assertThat(written.status()).isEqualTo(303);
        assertThat(written.header("X-Mizan-Invalidate")).hasValue("board;board_id=5");
        assertThat(http.get("app/boards/5").text()).isEqualTo("<h1>" + title + ": second</h1>");
    }

    private void comeAsUsers() {
        var session = new Mizan(http.another().login(BOB));
        assertThat(session.fetch("mine").json().getString("mine")).isEqualTo(title + " of bob");
        assertThat(problem(session.fetch("drawer", "drawer_id", 7))).isEqualTo("403 forbidden");
        var bearer = new Mizan(http.another().bearer(issuer.token(ADA)));
        assertThat(bearer.fetch("mine").json().getString("mine")).isEqualTo(title + " of ada");
        assertThat(bearer.fetch("drawer", "drawer_id", 7).status()).isEqualTo(200);
        assertThat(bearer.call("clear").json().getJsonArray("invalidate").getString(0))
                .isEqualTo("*");
    }

    private static String problem(Answer answer) {
        return answer.status() + " " + answer.json().getString("code", "");
    }
}
