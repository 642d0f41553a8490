// SPDX-License-Identifier: Apache-2.0
package io.mizan.it.http;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.StringReader;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A reader of server-sent events, as a page in a browser is one. What does not come within a while is an error. */
public final class EventClient implements AutoCloseable {
    private static final int PATIENCE = 15;

    private final BlockingQueue<Event> events = new LinkedBlockingQueue<>();
    private final Semaphore beats = new Semaphore(0);
    private final InputStream body;

    /** An event, or the end of the stream: that has an empty name. */
    public record Event(String id, String name, JsonObject data) {}

    private EventClient(InputStream body) {
        this.body = body;
        Thread reader = new Thread(this::read, "events");
        reader.setDaemon(true);
        reader.start();
    }

    /** Opens a stream of what is watched, such as {@code notes:page=a}. */
    public static EventClient open(URI base, Http browser, String... watches) {
        return reopen(base, browser, "", watches);
    }

    /** Opens an edge's, after an event. */
    public static EventClient ofEdge(URI base, String credential, String after) {
        HttpRequest.Builder request = HttpRequest.newBuilder(base.resolve("api/mizan/live"))
                .header("Authorization", "Mizan-Edge " + credential);
        return opened(request, after);
    }

    /** Opens it again, after an event. */
    public static EventClient reopen(URI base, Http browser, String after, String... watches) {
        String query = Stream.of(watches)
                .map(watch -> "watch=" + URLEncoder.encode(watch, StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        HttpRequest.Builder request =
                HttpRequest.newBuilder(base.resolve("api/mizan/live?" + query)).header("Sec-Fetch-Site", "same-origin");
        String cookies = browser.cookies().entrySet().stream()
                .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
        if (!cookies.isEmpty()) {
            request.header("Cookie", cookies);
        }
        return opened(request, after);
    }

    private static EventClient opened(HttpRequest.Builder request, String after) {
        request.timeout(Duration.ofSeconds(PATIENCE));
        if (!after.isEmpty()) {
            request.header("Last-Event-ID", after);
        }
        try {
            HttpResponse<InputStream> response = HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .build()
                    .send(request.build(), BodyHandlers.ofInputStream());
            String type = response.headers().firstValue("Content-Type").orElse("");
            if (response.statusCode() != 200
                    || !type.replace(" ", "").equalsIgnoreCase("text/event-stream;charset=utf-8")) {
                throw new AssertionError("no stream: " + response + " " + type);
            }
            return new EventClient(response.body());
        } catch (IOException failed) {
            throw new AssertionError(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private void read() {
        String id = "";
        String name = "";
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("id: ")) {
                    id = line.substring(4);
                } else if (line.startsWith("event: ")) {
                    name = line.substring(7);
                } else if (line.startsWith("data: ")) {
                    events.add(new Event(
                            id,
                            name,
                            Json.createReader(new StringReader(line.substring(6)))
                                    .readObject()));
                } else if (line.equals(":")) {
                    beats.release();
                }
            }
        } catch (IOException ended) {
            name = "";
        }
        events.add(new Event(id, "", JsonObject.EMPTY_JSON_OBJECT));
    }

    /** The next event. */
    public Event next() {
        try {
            Event event = events.poll(PATIENCE, TimeUnit.SECONDS);
            if (event == null) {
                throw new AssertionError("nothing came");
            }
            return event;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    /** Waits for comments, which say that somebody is there. */
    public void awaitBeats(int number) {
        try {
            if (!beats.tryAcquire(number, PATIENCE, TimeUnit.SECONDS)) {
                throw new AssertionError("no " + number + " beats");
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    /** The next event's data, whose name is this. */
    public JsonObject next(String name) {
        Event event = next();
        if (!event.name().equals(name)) {
            throw new AssertionError("not " + name + ": " + event);
        }
        return event.data();
    }

    @Override
    public void close() throws IOException {
        body.close();
    }
}
