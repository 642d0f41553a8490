// SPDX-License-Identifier: Apache-2.0
package io.mizan.it.socket;

import static org.assertj.core.api.Assertions.assertThat;

import io.mizan.it.http.Answer;
import io.mizan.it.http.Mizan;
import io.mizan.it.http.SocketClient;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Calls go through the same door as over HTTP. */
interface CallTests extends SocketTest {

    @Test
    default void call_isAnswered_withWhatItMadeStale() {
        String page = "page " + UUID.randomUUID();
        try (SocketClient socket = nobody()) {
            assertThat(socket.call(7, "note", "page", page, "text", "a").ready())
                    .isEqualTo("-");
            JsonObject answer = socket.next();
            assertThat(answer.getString("type")).isEqualTo("result");
            assertThat(answer.getInt("id")).isEqualTo(7);
            assertThat(answer.getInt("result")).isEqualTo(1);
            assertThat(answer.getJsonArray("invalidate"))
                    .isEqualTo(Json.createArrayBuilder()
                            .add(Json.createObjectBuilder()
                                    .add("context", "notes")
                                    .add("params", Mizan.object("page", page)))
                            .build());
        }
        assertThat(new Mizan(http()).fetch("notes", "page", page).text()).isEqualTo("{\"notes\":[\"a\"]}");
    }

    @Test
    default void whatIsShown_comesWithTheAnswer() {
        String page = "page " + UUID.randomUUID();
        try (SocketClient socket = nobody()) {
            socket.send("{\"type\":\"call\",\"id\":1,\"fn\":\"note\",\"args\":{\"page\":\"" + page
                            + "\",\"text\":\"b\"},\"fresh\":[{\"context\":\"notes\",\"params\":{\"page\":\"" + page
                            + "\"}}]}")
                    .ready();
            JsonObject context = socket.next().getJsonArray("contexts").getJsonObject(0);
            assertThat(context.getJsonObject("data").toString()).isEqualTo("{\"notes\":[\"b\"]}");
        }
    }

    @Test
    default void callsOfAConnection_keepTheirOrder() {
        String page = "page " + UUID.randomUUID();
        List<String> texts = new ArrayList<>();
        try (SocketClient socket = nobody()) {
            for (int i = 0; i < 40; i++) {
                texts.add("\"" + i + "\"");
                socket.call(i, "note", "page", page, "text", String.valueOf(i));
            }
            socket.ready();
            for (int i = 0; i < 40; i++) {
                assertThat(socket.next().getInt("id")).isEqualTo(i);
            }
        }
        assertThat(new Mizan(http()).fetch("notes", "page", page).text())
                .isEqualTo("{\"notes\":[" + String.join(",", texts) + "]}");
    }

    @Test
    default void slowCall_holdsUpNeitherPingsNorOtherConnections() {
        String gate = "gate " + UUID.randomUUID();
        try (SocketClient slow = nobody();
                SocketClient other = nobody()) {
            slow.call(1, "pass", "gate", gate).ready();
            slow.call(2, "who").send("{\"type\":\"ping\"}");
            assertThat(slow.next().getString("type")).isEqualTo("pong");
            other.call(3, "who").ready();
            assertThat(other.next().getInt("id")).isEqualTo(3);
            assertThat(new Mizan(http()).call("open", "gate", gate).status()).isEqualTo(200);
            JsonObject first = slow.next();
            assertThat(first.getInt("id")).isEqualTo(1);
            assertThat(first.getBoolean("result")).isTrue();
            assertThat(slow.next().getInt("id")).isEqualTo(2);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "nothing | {} | 404 not_found",
                "notes | {} | 404 not_found",
                "staff_only | {} | 401 unauthenticated",
                "note | {} | 400 invalid_parameter",
                "note | {\"page\":\"p\",\"text\":\"t\",\"x\":1} | 400 malformed",
                "note | {\"page\":\"p\",\"text\":\" \"} | 422 invalid",
                "refuse | {} | 409 full"
            })
    default void refusedCall_isTheProblemThatItIsOverHttp(String function, String args, String problem) {
        Answer overHttp = http().with("Accept-Language", "de")
                .post("api/mizan/call/", "{\"fn\":\"" + function + "\",\"args\":" + args + "}");
        assertThat(overHttp.problem()).isEqualTo(problem);
        try (SocketClient socket = SocketClient.open(base(), "Accept-Language", "de")) {
            socket.send("{\"type\":\"call\",\"id\":5,\"fn\":\"" + function + "\",\"args\":" + args + "}")
                    .ready();
            JsonObject error = socket.next();
            assertThat(error.getString("type")).isEqualTo("error");
            assertThat(error.getInt("id")).isEqualTo(5);
            assertThat(withoutDetail(error.getJsonObject("problem"), problem))
                    .isEqualTo(withoutDetail(overHttp.json(), problem));
        }
    }

    /** What there is none of is said in words of each way. */
    private static JsonObject withoutDetail(JsonObject problem, String code) {
        return code.startsWith("404")
                ? Json.createObjectBuilder(problem).remove("detail").build()
                : problem;
    }

    @Test
    default void functionOfHttpAlone_isNotThere() {
        try (SocketClient socket = nobody()) {
            socket.call(1, "open", "gate", "g").ready();
            assertThat(socket.next().getJsonObject("problem").getString("code")).isEqualTo("not_found");
        }
    }

    @Test
    default void failure_isAnIncident_andWhatWasRolledBackInvalidatesNothing() {
        try (SocketClient socket = nobody()) {
            socket.call(1, "spoil", "page", "p").ready();
            JsonObject problem = socket.next().getJsonObject("problem");
            assertThat(problem.getString("code")).isEqualTo("internal");
            assertThat(problem).containsKey("incident").doesNotContainKeys("committed", "invalidate");
            assertThat(problem.toString()).doesNotContain("ink");
            socket.call(2, "who");
            assertThat(socket.next().getString("type")).isEqualTo("result");
        }
    }
}
