// SPDX-License-Identifier: Apache-2.0
package io.mizan.it.socket;

import static org.assertj.core.api.Assertions.assertThat;

import io.mizan.it.http.EventClient;
import io.mizan.it.http.Http;
import io.mizan.it.http.Mizan;
import io.mizan.it.users.User;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The same as server-sent events. */
interface EventTests extends SocketTest {

    @Test
    default void whatTheAddressNames_isWatched() throws IOException {
        String page = UUID.randomUUID().toString();
        Mizan other = new Mizan(http().another());
        try (EventClient events = EventClient.open(base(), http().another(), "notes:page=" + page, "secrets")) {
            assertThat(events.next("ready").getString("caller")).isEqualTo("-");
            assertThat(events.next("watching").getInt("id")).isZero();
            assertThat(events.next("refused").getInt("id")).isEqualTo(1);
            for (int i = 0; i < 3; i++) {
                other.call("note", "page", page, "text", "x");
                assertThat(events.next("invalidate").toString()).isEqualTo("{\"type\":\"invalidate\",\"ids\":[0]}");
            }
        }
    }

    @Test
    default void whoComesBack_isToldThatHeMayHaveMissedSomething() throws IOException {
        try (EventClient events = EventClient.reopen(base(), http().another(), "4", "notes:page=a")) {
            events.next("ready");
            events.next("watching");
            EventClient.Event event = events.next();
            assertThat(event.data().toString()).isEqualTo("{\"type\":\"invalidate\",\"ids\":\"*\"}");
            assertThat(event.id()).isNotEmpty();
        }
    }

    @Test
    default void endOfASession_endsItsEvents() throws IOException {
        Http ada = browser(User.ADA);
        assertThat(ada.get("end?how=begin").status()).isEqualTo(200);
        try (EventClient events = EventClient.open(base(), ada, "secrets")) {
            assertThat(events.next("ready").getString("caller")).isNotEqualTo("-");
            events.next("watching");
            new Mizan(http().another()).call("hide");
            events.next("invalidate");
            assertThat(ada.get("end?how=logout").status()).isEqualTo(200);
            assertThat(events.next().name()).isEmpty();
        }
    }

    @Test
    default void foreignSites_andMalformedAddresses_getAProblem() {
        Http browser = http().another();
        assertThat(browser.with("Sec-Fetch-Site", "cross-site")
                        .get("api/mizan/live?watch=notes")
                        .problem())
                .isEqualTo("403 csrf");
        assertThat(browser.get("api/mizan/live?watch=notes:page%3D%25zz").problem())
                .isEqualTo("400 malformed");
    }

    @Test
    default void streams_countAsConnectionsOfTheirCaller() throws IOException {
        Http bob = browser(User.BOB);
        assertThat(bob.get("end?how=begin").status()).isEqualTo(200);
        List<EventClient> open = new ArrayList<>();
        try {
            for (int i = 0; i < 10; i++) {
                EventClient one = EventClient.open(base(), bob, "secrets");
                open.add(one);
                one.next("ready");
            }
            EventClient eleventh = EventClient.open(base(), bob, "secrets");
            open.add(eleventh);
            assertThat(eleventh.next().name()).isEmpty();
        } finally {
            for (EventClient one : open) {
                one.close();
            }
        }
    }
}
