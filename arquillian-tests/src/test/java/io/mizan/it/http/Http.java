// SPDX-License-Identifier: Apache-2.0
package io.mizan.it.http;

import io.mizan.it.users.User;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/**
 * One browser on one application. It follows no redirect and keeps its cookies; {@link #another()} is a second browser
 * that shares the first one's connections, so that users in turn meet on one connection.
 */
public final class Http {
    private final URI base;
    private final HttpClient connections;
    private final Cookies cookies;
    private final List<String> headers;

    private Http(URI base, HttpClient connections, Cookies cookies, List<String> headers) {
        this.base = base;
        this.connections = connections;
        this.cookies = cookies;
        this.headers = headers;
    }

    /** A browser that nobody has logged in with; every path is relative to {@code base}, which ends with a slash. */
    public static Http at(URI base) {
        HttpClient connections = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(Duration.ofSeconds(10))
                .build();
        return new Http(base, connections, new Cookies(), List.of());
    }

    /** A browser without cookies and headers, on the same connections. */
    public Http another() {
        return new Http(base, connections, new Cookies(), List.of());
    }

    /** The same browser, reaching the application by another address; the cookies are the same. */
    public Http by(URI address) {
        return new Http(address, connections, cookies, headers);
    }

    /** The same browser, sending one more header line with every request. */
    public Http with(String name, String value) {
        var more = new ArrayList<>(headers);
        more.addAll(List.of(name, value));
        return new Http(base, connections, cookies, List.copyOf(more));
    }

    /** Sends the user's name and password with every request (applications with {@code BasicLogin}). */
    public Http basic(User user) {
        byte[] pair = (user.login() + ":" + user.password()).getBytes(StandardCharsets.UTF_8);
        return with("Authorization", "Basic " + Base64.getEncoder().encodeToString(pair));
    }

    public Http bearer(String token) {
        return with("Authorization", "Bearer " + token);
    }

    /** Logs in through the form (applications with {@code FormLogin}); from now on the cookies say who it is. */
    public Http login(User user) {
        get("signed-in.html");
        String form = "j_username=" + user.login() + "&j_password="
                + URLEncoder.encode(user.password(), StandardCharsets.UTF_8);
        send("POST", "j_security_check", "application/x-www-form-urlencoded", form.getBytes(StandardCharsets.UTF_8));
        Answer answer = get("signed-in.html");
        if (answer.status() != 200) {
            throw new AssertionError("login of " + user.login() + " failed: " + answer);
        }
        return this;
    }

    public Map<String, String> cookies() {
        return cookies.all();
    }

    public Answer get(String target) {
        return send(HttpRequest.newBuilder(base.resolve(target)).GET());
    }

    public Answer head(String target) {
        return send(HttpRequest.newBuilder(base.resolve(target)).method("HEAD", BodyPublishers.noBody()));
    }

    public Answer post(String target, String json) {
        return send("POST", target, "application/json", json.getBytes(StandardCharsets.UTF_8));
    }

    /** Any method with a body of any type. */
    public Answer send(String method, String target, String contentType, byte[] body) {
        return send(HttpRequest.newBuilder(base.resolve(target))
                .method(method, BodyPublishers.ofByteArray(body))
                .header("Content-Type", contentType));
    }

    /** The same, chunked: nothing says beforehand how long it is. */
    public Answer stream(String method, String target, String contentType, byte[] body) {
        return send(HttpRequest.newBuilder(base.resolve(target))
                .method(method, BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body)))
                .header("Content-Type", contentType));
    }

    /** Any method without a body. */
    public Answer send(String method, String target) {
        return send(HttpRequest.newBuilder(base.resolve(target)).method(method, BodyPublishers.noBody()));
    }

    private Answer send(HttpRequest.Builder request) {
        for (int i = 0; i < headers.size(); i += 2) {
            request.header(headers.get(i), headers.get(i + 1));
        }
        if (!cookies.header().isEmpty()) {
            request.header("Cookie", cookies.header());
        }
        try {
            var response =
                    connections.send(request.timeout(Duration.ofSeconds(30)).build(), BodyHandlers.ofByteArray());
            response.headers().allValues("Set-Cookie").forEach(cookies::take);
            return new Answer(response.statusCode(), response.headers(), response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
