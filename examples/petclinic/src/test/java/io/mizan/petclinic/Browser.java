// SPDX-License-Identifier: Apache-2.0
package io.mizan.petclinic;

import static java.net.http.HttpResponse.BodyHandlers.ofString;
import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Map;

/** One visitor: his cookies, and his token if he has one. */
public final class Browser {

    private final URI root;
    private final String token;
    // Not HTTP/2, to which Open Liberty goes over for a client in plain text, and then never ends a 304.
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(new CookieManager())
            .build();

    private Browser(URI root, String token) {
        this.root = root;
        this.token = token;
    }

    public static Browser nobody(URI root) {
        return new Browser(root, "");
    }

    public static Browser loggedIn(URI root, String name) throws Exception {
        Browser browser = nobody(root);
        HttpResponse<String> answer = browser.post("login", "name", name, "password", "petclinic");
        if (!answer.headers().firstValue("Location").orElse("").endsWith("/petclinic/plain/")) {
            throw new IllegalStateException("no login: " + answer.statusCode() + " " + answer.headers());
        }
        return browser;
    }

    static Browser bearer(URI root, String name) throws Exception {
        return new Browser(root, token(root, name));
    }

    static String token(URI root, String name) throws Exception {
        String answer = nobody(root)
                .post("token", "name", name, "password", "petclinic")
                .body();
        return json(answer).getString("access_token");
    }

    public HttpResponse<String> get(String path, String... headers) throws Exception {
        HttpRequest.Builder request = request(path);
        if (headers.length > 0) {
            request.headers(headers);
        }
        return client.send(request.build(), ofString());
    }

    public HttpResponse<String> call(String function, String args) throws Exception {
        String body = "{\"fn\":\"" + function + "\",\"args\":" + args + "}";
        HttpRequest request = request("api/mizan/call/")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body))
                .build();
        return client.send(request, ofString());
    }

    /** Sends a form of names and values in turn. */
    HttpResponse<String> post(String path, String... fields) throws Exception {
        return client.send(form(path, fields).build(), ofString());
    }

    /** The same, as a browser sends the form of a page. */
    HttpResponse<String> page(String path, Map<String, String> headers, String... fields) throws Exception {
        HttpRequest.Builder request = form(path, fields).header("Accept", "text/html,*/*;q=0.8");
        headers.forEach(request::header);
        return client.send(request.build(), ofString());
    }

    /** The same, as the script of a page does it. */
    HttpResponse<String> script(String path, String... fields) throws Exception {
        return client.send(
                form(path, fields).header("Accept", "application/json").build(), ofString());
    }

    private HttpRequest.Builder form(String path, String... fields) {
        StringBuilder form = new StringBuilder();
        for (int i = 0; i < fields.length; i += 2) {
            form.append(i == 0 ? "" : "&")
                    .append(fields[i])
                    .append('=')
                    .append(URLEncoder.encode(fields[i + 1], UTF_8));
        }
        return request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form.toString()));
    }

    public static JsonObject json(HttpResponse<String> answer) {
        return json(answer.body());
    }

    private static JsonObject json(String text) {
        try (JsonReader reader = Json.createReader(new StringReader(text))) {
            return reader.readObject();
        }
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(root.resolve(path));
        return token.isEmpty() ? request : request.header("Authorization", "Bearer " + token);
    }
}
