// SPDX-License-Identifier: Apache-2.0
package io.mizan.it.channel;

import static org.assertj.core.api.Assertions.assertThat;

import io.mizan.it.channel.app.Rooms;
import io.mizan.it.http.Mizan;
import io.mizan.it.http.SocketClient;
import io.mizan.it.server.ServerTest;
import io.mizan.it.server.Wars;
import io.mizan.it.users.User;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An application whose only use of the socket is a channel. */
class ChannelIT extends ServerTest implements CrowdTests {
    private static final AtomicInteger CLINICS = new AtomicInteger(100);
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final int clinic = CLINICS.incrementAndGet();

    @Deployment(testable = false)
    static WebArchive war() {
        Map<String, String> settings = new HashMap<>();
        settings.put("mizan.socket.recheck", "PT1S");
        settings.put("mizan.channel.history-messages", "3");
        settings.put("mizan.channel.per-connection", "2");
        return Wars.of("channels")
                .cache()
                .formLogin()
                .settings(settings)
                .build()
                .addPackage(Rooms.class.getPackage());
    }

    @Override
    public int clinic() {
        return clinic;
    }

    private SocketClient arrive(SocketClient socket, int id, String message) {
        return socket.send(
                "{\"type\":\"send\",\"id\":" + id + ",\"channel\":\"waiting_room\",\"params\":{\"clinic_id\":\""
                        + clinic + "\"},\"message\":" + message + "}");
    }

    /** A message waits while its member is looked at again, and an answer does not. */
    private static List<JsonObject> twoByType(SocketClient socket) {
        return Stream.of(socket.next(), socket.next())
                .sorted(Comparator.comparing(told -> told.getString("type")))
                .toList();
    }

    private static String problem(JsonObject error) {
        assertThat(error.getString("type")).as("%s", error).isEqualTo("error");
        JsonObject problem = error.getJsonObject("problem");
        return error.getInt("id") + " " + problem.getInt("status") + " " + problem.getString("code");
    }

    @Test
    void message_comesToAllMembers_numbered_afterItsTransaction() {
        try (SocketClient one = waits(3);
                SocketClient other = waits(9)) {
            long next = joined(one).getJsonNumber("next").longValueExact();
            joined(other);
            arrive(one, 4, "{\"pet\":\"Leo\"}");
            List<JsonObject> taken = twoByType(one);
            JsonObject message = taken.get(0);
            assertThat(pets(message)).isEqualTo("[\"Leo\"]");
            assertThat(message.getJsonNumber("n").longValueExact()).isEqualTo(next);
            assertThat(message.getString("channel")).isEqualTo("waiting_room");
            assertThat(message.getJsonObject("params").getString("clinic_id")).isEqualTo(String.valueOf(clinic));
            assertThat(taken.get(1).toString()).isEqualTo("{\"type\":\"sent\",\"id\":4}");
            assertThat(other.next()).isEqualTo(message);
            assertThat(new Mizan(http()).fetch("room", "clinic_id", clinic).text())
                    .isEqualTo("{\"pets\":[\"Leo\"]}");
        }
    }

    @Test
    void whatAMessageChanges_isFreshWhenItIsTaken() {
        assertThat(new Mizan(http()).fetch("room", "clinic_id", clinic).text()).isEqualTo("{\"pets\":[]}");
        try (SocketClient socket = waits(1)) {
            joined(socket);
            arrive(socket, 2, "{\"pet\":\"Max\"}");
            assertThat(twoByType(socket))
                    .extracting(told -> told.getString("type"))
                    .containsExactly("message", "sent");
            assertThat(new Mizan(http()).fetch("room", "clinic_id", clinic).text())
                    .isEqualTo("{\"pets\":[\"Max\"]}");
        }
    }

    @Test
    void rolledBack_isNotSent() {
        try (SocketClient socket = waits(1)) {
            joined(socket);
            say("never", true);
            say("Leo", false);
            assertThat(pets(socket.next())).isEqualTo("[\"Leo\"]");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"pet\":\" \"} | 422 invalid",
                "{} | 400 invalid_parameter",
                "{\"pet\":\"a\",\"x\":1} | 400 malformed"
            })
    void messageThatIsNot_isRefused(String message, String problem) {
        try (SocketClient socket = waits(1)) {
            joined(socket);
            JsonObject error = arrive(socket, 2, message).next();
            assertThat(problem(error)).isEqualTo("2 " + problem);
            assertThat(error.getJsonObject("problem")
                            .getJsonArray("errors")
                            .getJsonObject(0)
                            .getString("pointer"))
                    .startsWith("/message/");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "ward,1,401 unauthenticated",
        "nothing,1,404 not_found",
        "waiting_room,-9999999999999999999999,400 invalid_parameter"
    })
    void whoMayNotJoin_isToldWhy(String channel, String clinicId, String problem) {
        try (SocketClient socket = nobody()) {
            socket.send("{\"type\":\"join\",\"id\":5,\"channel\":\"" + channel + "\",\"params\":{\"clinic_id\":"
                    + clinicId + "}}");
            socket.ready();
            assertThat(problem(socket.next())).isEqualTo("5 " + problem);
            join(socket, 5, "waiting_room", clinic, "");
            joined(socket);
        }
    }

    @Test
    void role_letsIn() {
        try (SocketClient socket = SocketClient.open(base(), http().another().login(User.ADA))) {
            socket.ready();
            join(socket, 1, "ward", clinic, "");
            joined(socket);
            new Mizan(http()).call("page", "clinic_id", clinic, "text", "room 4");
            assertThat(socket.next().getString("message")).isEqualTo("room 4");
        }
    }

    @Test
    void onJoin_mayRefuse_andWhoLeavesMakesRoom() {
        try (SocketClient first = join(nobody(), 1, "waiting_room", 7, "");
                SocketClient second = join(nobody(), 1, "waiting_room", 7, "")) {
            first.ready();
            joined(first);
            second.ready();
            assertThat(problem(second.next())).isEqualTo("1 409 full");
            assertThat(first.send("{\"type\":\"leave\",\"id\":1}").next().toString())
                    .isEqualTo("{\"type\":\"left\",\"id\":1}");
            join(second, 2, "waiting_room", 7, "");
            joined(second);
        }
    }

    @Test
    void whoComesBack_isToldWhatHeMissed_orThatHeCanNotBe() {
        long last;
        try (SocketClient socket = waits(1)) {
            last = joined(socket).getJsonNumber("next").longValueExact() - 1;
        }
        say("a", false);
        say("b", false);
        try (SocketClient back = join(nobody(), 1, "waiting_room", clinic, ",\"after\":" + last)) {
            back.ready();
            JsonObject joined = joined(back);
            assertThat(joined).doesNotContainKey("gap");
            assertThat(joined.getJsonNumber("next").longValueExact()).isEqualTo(last + 1);
            assertThat(pets(back.next())).isEqualTo("[\"a\"]");
            assertThat(pets(back.next())).isEqualTo("[\"b\"]");
        }
        say("c", false);
        say("d", false);
        try (SocketClient late = join(nobody(), 1, "waiting_room", clinic, ",\"after\":" + last)) {
            late.ready();
            JsonObject joined = joined(late);
            assertThat(joined.get("gap")).isEqualTo(JsonValue.TRUE);
            assertThat(joined.getJsonNumber("next").longValueExact()).isEqualTo(last + 5);
        }
    }

    @Test
    void lostConnection_leaves() {
        Mizan mizan = new Mizan(http());
        try (SocketClient socket = waits(1)) {
            joined(socket);
            assertThat(result(mizan, "members")).isEqualTo("1");
        }
        await(() -> result(mizan, "members").equals("0"));
        await(() -> result(mizan, "notes").equals("[\"- joins\",\"- leaves\"]"));
    }

    @Test
    void whoMayNoMore_isPutOut_beforeHeIsToldAnything() {
        Mizan mizan = new Mizan(http());
        try (SocketClient socket = waits(1)) {
            joined(socket);
            mizan.call("close", "clinic_id", clinic);
            AtomicInteger said = new AtomicInteger();
            await(() -> {
                say("pet " + said.incrementAndGet(), false);
                return result(mizan, "members").equals("0");
            });
            JsonObject last = socket.next();
            while (last.getString("type").equals("message")) {
                last = socket.next();
            }
            assertThat(problem(last)).isEqualTo("1 401 unauthenticated");
        }
    }

    @Test
    void tooManyChannels_areRefused() {
        try (SocketClient socket = waits(1)) {
            joined(socket);
            join(socket, 2, "waiting_room", clinic + 10_000, "");
            joined(socket);
            join(socket, 3, "waiting_room", clinic + 20_000, "");
            assertThat(problem(socket.next())).isEqualTo("3 403 forbidden");
        }
    }

    private static void await(BooleanSupplier condition) {
        long begun = System.nanoTime();
        while (!condition.getAsBoolean()) {
            assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(PATIENCE);
        }
    }
}
