// SPDX-License-Identifier: Apache-2.0
package io.mizan.it.http;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A shared cache in front of an application, as greedy as RFC 9111 lets one be: what says {@code public} and
 * {@code s-maxage} is kept by its request-target and given to whoever asks. It knows nothing else of an answer.
 */
public final class SharedCache implements AutoCloseable {
    private static final Pattern LIFETIME = Pattern.compile("\\bs-maxage=([0-9]+)");
    private static final Set<String> OF_ONE_CONNECTION =
            Set.of("connection", "keep-alive", "transfer-encoding", "content-length", "host", "upgrade", "expect");

    private final Map<String, Answer> kept = new ConcurrentHashMap<>();
    private final AtomicInteger hits = new AtomicInteger();
    private final HttpClient connections =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final HttpServer server;
    private final URI origin;

    private SharedCache(URI origin) throws IOException {
        this.origin = origin;
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", this::handle);
        server.start();
    }

    /** Starts one on a free port. */
    public static SharedCache before(URI origin) throws IOException {
        return new SharedCache(origin);
    }

    /** The application's address behind the cache. */
    public URI address() {
        return URI.create("http://localhost:" + server.getAddress().getPort() + origin.getRawPath());
    }

    /** How often somebody was answered out of the cache. */
    public int hits() {
        return hits.get();
    }

    /** The request-targets that are kept. */
    public Set<String> kept() {
        return Set.copyOf(kept.keySet());
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdown();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            String target = exchange.getRequestURI().toString();
            Answer answer = exchange.getRequestMethod().equals("GET") ? kept.get(target) : null;
            if (answer == null) {
                answer = ask(exchange, target);
                if (exchange.getRequestMethod().equals("GET") && maybeKept(answer)) {
                    kept.put(target, answer);
                }
            } else {
                hits.incrementAndGet();
            }
            answer.headers().map().forEach((name, values) -> {
                if (!OF_ONE_CONNECTION.contains(name.toLowerCase(Locale.ROOT))) {
                    exchange.getResponseHeaders().put(name, List.copyOf(values));
                }
            });
            exchange.sendResponseHeaders(answer.status(), answer.body().length == 0 ? -1 : answer.body().length);
            exchange.getResponseBody().write(answer.body());
        }
    }

    private static boolean maybeKept(Answer answer) {
        String control = String.join(",", answer.all("Cache-Control"));
        Matcher lifetime = LIFETIME.matcher(control);
        return answer.status() == 200
                && control.contains("public")
                && !control.contains("no-store")
                && !control.contains("private")
                && lifetime.find()
                && Long.parseLong(lifetime.group(1)) > 0;
    }

    private Answer ask(HttpExchange exchange, String target) throws IOException {
        HttpRequest.Builder request = HttpRequest.newBuilder(origin.resolve(target))
                .method(
                        exchange.getRequestMethod(),
                        BodyPublishers.ofByteArray(exchange.getRequestBody().readAllBytes()));
        exchange.getRequestHeaders().forEach((name, values) -> {
            if (!OF_ONE_CONNECTION.contains(name.toLowerCase(Locale.ROOT))) {
                values.forEach(value -> request.header(name, value));
            }
        });
        try {
            var response = connections.send(request.build(), BodyHandlers.ofByteArray());
            HttpHeaders headers = response.headers();
            return new Answer(response.statusCode(), headers, response.body());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }
}
