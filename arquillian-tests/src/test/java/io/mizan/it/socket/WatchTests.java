// SPDX-License-Identifier: Apache-2.0
package io.mizan.it.socket;

import static org.assertj.core.api.Assertions.assertThat;

import io.mizan.it.http.Http;
import io.mizan.it.http.Mizan;
import io.mizan.it.http.SocketClient;
import io.mizan.it.users.User;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What is watched over a socket is told when it is stale. */
interface WatchTests extends SocketTest {

    private static String page() {
        return UUID.randomUUID().toString();
    }

    private static String told(String ids) {
        return "{\"type\":\"invalidate\",\"ids\":" + ids + "}";
    }

    @Test
    default void watch_isToldOfWhatAnybodyDoes_andOfNothingElse() {
        String page = page();
        Mizan other = new Mizan(http().another());
        String etag = other.fetch("notes", "page", page).header("ETag").orElseThrow();
        try (SocketClient socket = nobody()) {
            socket.watch(2, "notes", "page", page)
                    .watch(3, "notes", "page", page())
                    .ready();
            JsonObject watching = socket.next();
            assertThat(watching.getInt("id")).isEqualTo(2);
            assertThat(watching.getString("etag")).isEqualTo(etag);
            assertThat(socket.next().toString()).isEqualTo("{\"type\":\"watching\",\"id\":3}");
            other.call("note", "page", page, "text", "x");
            assertThat(socket.next().toString()).isEqualTo(told("[2]"));
            other.call("note", "page", page(), "text", "x");
            other.call("spoil", "page", page);
            assertThat(socket.news()).isEmpty();
            socket.send("{\"type\":\"unwatch\",\"id\":2}");
            assertThat(socket.next().toString()).isEqualTo("{\"type\":\"left\",\"id\":2}");
            other.call("note", "page", page, "text", "x");
            assertThat(socket.news()).isEmpty();
        }
    }

    @Test
    default void whoseCallItWas_isNotToldTwice_andNobodyElseIsLeftOut() {
        String page = page();
        try (SocketClient mine = nobody();
                SocketClient otherTab = nobody()) {
            String socket = mine.watch(2, "notes", "page", page).socket();
            otherTab.watch(7, "notes", "page", page).ready();
            mine.next();
            otherTab.next();
            new Mizan(http().another().with("X-Mizan-Socket", socket)).call("note", "page", page, "text", "over HTTP");
            assertThat(otherTab.next().toString()).isEqualTo(told("[7]"));
            mine.call(4, "note", "page", page, "text", "over the socket");
            assertThat(mine.next().getString("type")).isEqualTo("result");
            assertThat(otherTab.next().toString()).isEqualTo(told("[7]"));
            assertThat(mine.news()).isEmpty();
            new Mizan(browser(User.EVE).with("X-Mizan-Socket", socket)).call("note", "page", page, "text", "eve's");
            assertThat(mine.next().toString()).as("the socket is not hers").isEqualTo(told("[2]"));
        }
    }

    @Test
    default void whoMayNotRead_mayNotWatch() {
        try (SocketClient ada = SocketClient.open(base(), browser(User.ADA));
                SocketClient eve = SocketClient.open(base(), browser(User.EVE))) {
            ada.ready();
            eve.ready();
            assertThat(ada.watch(2, "secrets").next().getString("type")).isEqualTo("watching");
            JsonObject refused = eve.watch(2, "secrets").next();
            assertThat(refused.getInt("id")).isEqualTo(2);
            assertThat(refused.getJsonObject("problem").getString("code")).isEqualTo("forbidden");
            new Mizan(http().another()).call("hide");
            assertThat(ada.next().toString()).isEqualTo(told("[2]"));
            assertThat(eve.news()).isEmpty();
        }
    }

    @Test
    default void whatCannotBeWatched_isToldByItsNumber() {
        try (SocketClient socket = nobody()) {
            socket.watch(2, "notes").ready();
            assertThat(code(socket.next())).isEqualTo("invalid_parameter");
            assertThat(code(socket.watch(2, "nothing").next())).isEqualTo("not_found");
            assertThat(socket.watch(2, "notes", "page", "a").next().getString("type"))
                    .isEqualTo("watching");
            assertThat(code(socket.watch(2, "notes", "page", "b").next())).isEqualTo("malformed");
        }
    }

    private static String code(JsonObject error) {
        assertThat(error.getInt("id")).isEqualTo(2);
        return error.getJsonObject("problem").getString("code");
    }

    @Test
    default void moreThanFit_areRefused_andTheOthersGoOn() {
        String page = page();
        try (SocketClient socket = nobody()) {
            socket.send("{\"type\":\"ping\"}").ready();
            socket.next();
            for (int id = 0; id < 4; id++) {
                socket.watch(id, "notes", "page", page).next();
            }
            assertThat(socket.watch(4, "notes", "page", page)
                            .next()
                            .getJsonObject("problem")
                            .getString("code"))
                    .isEqualTo("too_large");
            new Mizan(http().another()).call("note", "page", page, "text", "x");
            assertThat(socket.next().toString()).isEqualTo(told("[0,1,2,3]"));
        }
    }

    @Test
    default void manyMutations_areToldFewTimes_andTheLastIsNotLost() {
        String page = page();
        Http other = http().another();
        try (SocketClient socket = nobody()) {
            socket.watch(2, "notes", "page", page).ready();
            socket.next();
            long begun = System.nanoTime();
            for (int i = 0; i < 100; i++) {
                new Mizan(other).call("note", "page", page, "text", "x");
            }
            long tenths = (System.nanoTime() - begun) / 100_000_000;
            List<JsonObject> told = socket.news();
            assertThat(told).hasSizeBetween(1, (int) tenths + 2);
            socket.watch(3, "notes", "page", page());
            JsonObject next = socket.next();
            if (next.getString("type").equals("invalidate")) {
                next = socket.next();
            }
            assertThat(next.getString("type")).isEqualTo("watching");
            assertThat(socket.news().size()).isLessThan(2);
        }
    }
}
