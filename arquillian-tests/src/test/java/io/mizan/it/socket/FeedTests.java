// SPDX-License-Identifier: Apache-2.0
package io.mizan.it.socket;

import static org.assertj.core.api.Assertions.assertThat;

import io.mizan.it.http.Answer;
import io.mizan.it.http.EventClient;
import io.mizan.it.http.Mizan;
import io.mizan.it.users.Bearer;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.io.IOException;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What an edge is told (protocol, section 12). */
interface FeedTests extends SocketTest {
    /** The credential of this run's edge. */
    String CREDENTIAL = UUID.randomUUID() + "=" + UUID.randomUUID();

    private static boolean isOf(JsonObject told, String page) {
        return told.getJsonArray("groups").getValuesAs(JsonString::getString).contains("*")
                || told.getJsonArray("invalidate").toString().contains(page);
    }

    /** The next event that concerns a page; other tests make other things stale. */
    private static EventClient.Event next(EventClient edge, String page) {
        EventClient.Event event = edge.next();
        while (!event.name().equals("invalidate") || !isOf(event.data(), page)) {
            assertThat(event.name()).as("the stream goes on").isNotEmpty();
            event = edge.next();
        }
        return event;
    }

    @Test
    default void edge_isToldWhateverBecomesStale() throws IOException {
        String page = UUID.randomUUID().toString();
        Mizan client = new Mizan(http().another());
        try (EventClient edge = EventClient.ofEdge(base(), CREDENTIAL, "")) {
            assertThat(edge.next("ready").toString()).isEqualTo("{\"type\":\"ready\"}");
            assertThat(edge.next("invalidate").getJsonArray("invalidate").getString(0))
                    .isEqualTo("*");
            client.call("note", "page", page, "text", "x");
            EventClient.Event first = next(edge, page);
            assertThat(first.data().getJsonArray("invalidate").toString())
                    .isEqualTo("[{\"context\":\"notes\",\"params\":{\"page\":\"" + page + "\"}}]");
            Answer fetched = http().another().get("api/mizan/ctx/notes/?page=" + page);
            assertThat(fetched.header("Cache-Groups").orElse(""))
                    .as("the group that the answers carry")
                    .contains('"' + first.data().getJsonArray("groups").getString(0) + '"');
            client.call("note", "page", page, "text", "y");
            assertThat(Long.parseLong(next(edge, page).id())).isGreaterThan(Long.parseLong(first.id()));
        }
    }

    @Test
    default void edgeThatComesBack_isToldWhatItMissed_orThatEverythingIsStale() throws IOException {
        String page = UUID.randomUUID().toString();
        Mizan client = new Mizan(http().another());
        String seen;
        try (EventClient edge = EventClient.ofEdge(base(), CREDENTIAL, "")) {
            edge.next("ready");
            seen = edge.next().id();
        }
        client.call("note", "page", page, "text", "x");
        try (EventClient edge = EventClient.ofEdge(base(), CREDENTIAL, seen)) {
            EventClient.Event ready = edge.next();
            assertThat(ready.name()).isEqualTo("ready");
            assertThat(ready.id()).isEqualTo(seen);
            assertThat(next(edge, page).data().getJsonArray("invalidate").toString())
                    .doesNotContain("*")
                    .contains(page);
        }
        try (EventClient edge = EventClient.ofEdge(base(), CREDENTIAL, "17")) {
            edge.next("ready");
            assertThat(edge.next("invalidate").getJsonArray("groups").getString(0))
                    .isEqualTo("*");
        }
    }

    @Test
    default void silence_isShorterThanAnEdgeEndures() throws IOException {
        try (EventClient edge = EventClient.ofEdge(base(), CREDENTIAL, "")) {
            edge.awaitBeats(1);
            long begin = System.nanoTime();
            edge.awaitBeats(3);
            assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(3 * 4));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Mizan-Edge", "Mizan-Edge ", "Mizan-Edge 0123456789-0123456789-0123456789", "mizan-edge x"})
    default void whoShowsNoCredential_isToldNothing(String authorization) {
        Answer refused = http().another().with("Authorization", authorization).get("api/mizan/live");
        assertThat(refused.problem()).isEqualTo("401 unauthenticated");
        assertThat(refused.header("Cache-Control")).contains("no-store");
    }

    @Test
    default void credentialInTheAddress_orOfAnotherKind_isNone() {
        assertThat(http().another().get("api/mizan/live?token=" + CREDENTIAL).problem())
                .isEqualTo("401 unauthenticated");
        assertThat(http().another().get("api/mizan/live").problem()).isEqualTo("401 unauthenticated");
        assertThat(http().another()
                        .with("Authorization", "Bearer " + Bearer.signed(Bearer.claims("ada", "staff")))
                        .get("api/mizan/live")
                        .problem())
                .isEqualTo("401 unauthenticated");
    }
}
