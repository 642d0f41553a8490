// SPDX-License-Identifier: Apache-2.0
package io.mizan.it.channel;

import static org.assertj.core.api.Assertions.assertThat;

import io.mizan.it.http.Http;
import io.mizan.it.http.Mizan;
import io.mizan.it.http.SocketClient;
import jakarta.json.JsonObject;
import java.net.URI;

/** What the subjects' tests share. */
interface ChannelTest {

    /** Where the application stands. */
    URI base();

    /** A browser with nobody logged in, new for each test. */
    Http http();

    /** A room that no other test has. */
    int clinic();

    default SocketClient nobody() {
        return SocketClient.open(base(), http().another());
    }

    default SocketClient join(SocketClient socket, int id, String channel, int clinic, String more) {
        return socket.send("{\"type\":\"join\",\"id\":" + id + ",\"channel\":\"" + channel
                + "\",\"params\":{\"clinic_id\":" + clinic + "}" + more + "}");
    }

    default SocketClient waits(int id) {
        SocketClient socket = join(nobody(), id, "waiting_room", clinic(), "");
        socket.ready();
        return socket;
    }

    default JsonObject joined(SocketClient socket) {
        JsonObject joined = socket.next();
        assertThat(joined.getString("type")).as("%s", joined).isEqualTo("joined");
        return joined;
    }

    default String pets(JsonObject message) {
        assertThat(message.getString("type")).as("%s", message).isEqualTo("message");
        return message.getJsonObject("message").getJsonArray("pets").toString();
    }

    default void say(String pet, boolean fails) {
        new Mizan(http()).call("say", "clinic_id", clinic(), "pet", pet, "fails", fails);
    }

    default String result(Mizan mizan, String function) {
        return String.valueOf(mizan.call(function, "clinic_id", clinic()).json().get("result"));
    }
}
