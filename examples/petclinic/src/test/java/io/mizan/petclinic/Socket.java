// SPDX-License-Identifier: Apache-2.0
package io.mizan.petclinic;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** A client on the petclinic's WebSocket, with a token. */
final class Socket implements AutoCloseable {

    private static final int PATIENCE_SECONDS = 20;

    private final BlockingQueue<JsonObject> heard = new LinkedBlockingQueue<>();
    private final WebSocket socket;

    private Socket(URI root) {
        URI address = URI.create(root.toString().replaceFirst("^http", "ws") + "api/mizan/ws");
        socket = HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .subprotocols("mizan.v1")
                .buildAsync(address, new Listener())
                .join();
    }

    static Socket of(URI root, String name) throws Exception {
        Socket socket = new Socket(root);
        socket.say("{\"type\":\"auth\",\"token\":\"" + Browser.token(root, name) + "\"}");
        socket.hear("ready");
        return socket;
    }

    void say(String message) {
        socket.sendText(message, true).join();
    }

    /** Takes part in the waiting room, and says what comes of it. */
    JsonObject enter() throws InterruptedException {
        say("{\"type\":\"join\",\"id\":1,\"channel\":\"waiting_room\",\"params\":{}}");
        return hear(said -> said.getInt("id", 0) == 1);
    }

    /** Says something to the waiting room, and what comes of it. */
    JsonObject send(int id, String message) throws InterruptedException {
        say("{\"type\":\"send\",\"id\":" + id + ",\"channel\":\"waiting_room\",\"params\":{},\"message\":" + message
                + "}");
        return hear(said -> said.getInt("id", 0) == id);
    }

    /** The next that is of a type; what is of others before it is lost. */
    JsonObject hear(String type) throws InterruptedException {
        return hear(said -> said.getString("type").equals(type));
    }

    private JsonObject hear(Predicate<JsonObject> wanted) throws InterruptedException {
        while (true) {
            JsonObject said = heard.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
            if (said == null) {
                throw new AssertionError("nothing was heard for " + PATIENCE_SECONDS + " s");
            } else if (wanted.test(said)) {
                return said;
            }
        }
    }

    @Override
    public void close() {
        socket.abort();
    }

    private final class Listener implements WebSocket.Listener {

        private final StringBuilder text = new StringBuilder();

        @Override
        public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence part, boolean last) {
            text.append(part);
            if (last) {
                try (JsonReader reader = Json.createReader(new StringReader(text.toString()))) {
                    heard.add(reader.readObject());
                }
                text.setLength(0);
            }
            from.request(1);
            return null;
        }
    }
}
