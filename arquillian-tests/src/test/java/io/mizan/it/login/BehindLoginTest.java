// SPDX-License-Identifier: Apache-2.0
package io.mizan.it.login;

import static io.mizan.it.users.User.ADA;
import static io.mizan.it.users.User.BOB;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.mizan.it.http.Answer;
import io.mizan.it.http.EventClient;
import io.mizan.it.http.Http;
import io.mizan.it.http.Mizan;
import io.mizan.it.http.SocketClient;
import io.mizan.it.server.ServerTest;
import io.mizan.it.server.Wars;
import io.mizan.it.users.Issuer;
import io.mizan.it.wars.app.Boards;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;

/** A {@code web.xml} that lets nobody in without a login. */
abstract class BehindLoginTest extends ServerTest {
    static final Issuer ISSUER = new Issuer("https://issuer.example");

    /** An application with the constraints of {@code login/web.xml}, or others. */
    static WebArchive inside(UnaryOperator<String> constraints) {
        Map<String, String> settings = new HashMap<>(ISSUER.settings());
        settings.put("board.title", "inside");
        settings.put("mizan.ssr.bun", Wars.bun());
        return Wars.of("inside")
                .cache()
                .pages()
                .formLogin()
                .settings(settings)
                .build()
                .addPackage(Boards.class.getPackage())
                .setWebXML(new StringAsset(constraints.apply(webXml())));
    }

    private static String webXml() {
        try (InputStream file = BehindLoginTest.class.getResourceAsStream("/login/web.xml")) {
            return new String(file.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void whoeverHasLoggedIn_hasEverything() {
        Http ada = http.another().login(ADA);
        Mizan mizan = new Mizan(ada);
        assertThat(mizan.fetch("mine").json().getString("mine")).isEqualTo("inside of ada");
        JsonObject called = mizan.callFresh(
                        "pin",
                        Mizan.object("board_id", 1, "note", Mizan.object("text", "first")),
                        Mizan.shown("board", "board_id", 1))
                .json();
        assertThat(called.getJsonArray("contexts")
                        .getJsonObject(0)
                        .getJsonObject("data")
                        .getString("board"))
                .isEqualTo("inside: first");
        assertThat(ada.get("app/boards/1").text()).isEqualTo("<h1>inside: first</h1>");
        assertThat(ada.get("app/boards/1/rendered").text()).contains("<p>board {", "inside: first");
        Answer written =
                ada.send("POST", "app/boards/1", "application/x-www-form-urlencoded", "text=second".getBytes(UTF_8));
        assertThat(written.status()).isEqualTo(303);
        assertThat(mizan.call("clear").json().getJsonArray("invalidate").getString(0))
                .isEqualTo("*");
        assertThat(new Mizan(http.another().login(BOB)).call("clear").problem()).isEqualTo("403 forbidden");
    }

    @Test
    void whoeverHasLoggedIn_isToldWhatChanges() throws IOException {
        Http ada = http.another().login(ADA);
        try (SocketClient socket = SocketClient.open(base, ada);
                EventClient events = EventClient.open(base, ada, "board:board_id=2")) {
            socket.ready();
            socket.watch(1, "board", "board_id", 2).next("watching");
            events.next("ready");
            events.next("watching");
            new Mizan(ada).call("pin", "board_id", 2, "note", Mizan.object("text", "told"));
            socket.next("invalidate");
            events.next("invalidate");
        }
    }
}
