// SPDX-License-Identifier: Apache-2.0
package io.mizan.it.http;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** A client on the protocol's socket. What does not come within a while is an error. */
public final class SocketClient implements WebSocket.Listener, AutoCloseable {
    private static final int PATIENCE = 15;

    private final BlockingQueue<JsonObject> messages = new LinkedBlockingQueue<>();
    private final CompletableFuture<Integer> closed = new CompletableFuture<>();
    private final StringBuilder begun = new StringBuilder();
    private @Nullable WebSocket socket;

    private SocketClient() {}

    /** Opens a socket with header lines, names and values in turn. */
    public static SocketClient open(URI base, String... headers) {
        SocketClient client = new SocketClient();
        WebSocket.Builder builder = HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .connectTimeout(Duration.ofSeconds(PATIENCE))
                .subprotocols("mizan.v1");
        for (int i = 0; i < headers.length; i += 2) {
            builder.header(headers[i], headers[i + 1]);
        }
        client.socket = get(builder.buildAsync(address(base), client));
        return client;
    }

    /** Opens a socket as a page in a browser does. */
    public static SocketClient open(URI base, Http browser) {
        StringBuilder cookies = new StringBuilder();
        browser.cookies()
                .forEach((name, value) ->
                        cookies.append(cookies.isEmpty() ? "" : "; ").append(name + "=" + value));
        String origin = "http://" + base.getAuthority();
        return cookies.isEmpty()
                ? open(base, "Origin", origin)
                : open(base, "Origin", origin, "Cookie", cookies.toString());
    }

    private static URI address(URI base) {
        return URI.create("ws" + base.resolve("api/mizan/ws").toString().substring("http".length()));
    }

    private static <T> T get(CompletableFuture<T> future) {
        try {
            return future.get(PATIENCE, TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        } catch (ExecutionException | TimeoutException failed) {
            throw new AssertionError("it did not come", failed);
        }
    }

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence part, boolean last) {
        begun.append(part);
        if (last) {
            messages.add(Json.createReader(new StringReader(begun.toString())).readObject());
            begun.setLength(0);
        }
        from.request(1);
        return CompletableFuture.completedFuture(null);
    }

    @Override
    public CompletionStage<?> onClose(WebSocket from, int code, String reason) {
        closed.complete(code);
        return CompletableFuture.completedFuture(null);
    }

    @Override
    public void onError(WebSocket from, Throwable error) {
        closed.completeExceptionally(error);
    }

    /** Sends a message. */
    public SocketClient send(String message) {
        WebSocket open = socket;
        if (open == null) {
            throw new IllegalStateException("not open");
        }
        get(open.sendText(message, true));
        return this;
    }

    /** Says whose token it is. */
    public SocketClient auth(String token) {
        return send("{\"type\":\"auth\",\"token\":\"" + token + "\"}");
    }

    /** Calls a function with arguments in turn. */
    public SocketClient call(int id, String function, Object... args) {
        return send(Mizan.object("type", "call", "id", id, "fn", function, "args", Mizan.object(args))
                .toString());
    }

    /** Watches a context with parameters in turn. */
    public SocketClient watch(int id, String context, Object... params) {
        return send(Mizan.object("type", "watch", "id", id, "context", context, "params", Mizan.object(params))
                .toString());
    }

    /** The next message. */
    public JsonObject next() {
        try {
            JsonObject message = messages.poll(PATIENCE, TimeUnit.SECONDS);
            if (message == null) {
                throw new AssertionError("nothing came; closed: " + closed);
            }
            return message;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    /** All messages that came before the answer to a ping. */
    public List<JsonObject> news() {
        send("{\"type\":\"ping\"}");
        List<JsonObject> news = new ArrayList<>();
        for (JsonObject one = next(); !one.getString("type").equals("pong"); one = next()) {
            news.add(one);
        }
        return news;
    }

    /** The socket's own name, of the message that says it is ready. */
    public String socket() {
        return next().getString("socket");
    }

    /** The next message, which says who the server thinks it is. */
    public String ready() {
        return next("ready").getString("caller");
    }

    /** The next message, which is of a type. */
    public JsonObject next(String type) {
        JsonObject message = next();
        if (!message.getString("type").equals(type)) {
            throw new AssertionError("not " + type + ": " + message);
        }
        return message;
    }

    /** The code that the server closes it with. */
    public int closed() {
        return get(closed);
    }

    /** Whether it is closed. */
    public boolean isClosed() {
        return closed.isDone();
    }

    @Override
    public void close() {
        WebSocket open = socket;
        if (open != null) {
            open.abort();
        }
    }
}
