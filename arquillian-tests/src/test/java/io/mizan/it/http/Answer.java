// SPDX-License-Identifier: Apache-2.0
package io.mizan.it.http;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** What a server answered; the body as it came. */
@SuppressWarnings("ArrayRecordComponent") // answers are never compared as a whole
public record Answer(int status, HttpHeaders headers, byte[] body) {

    /** The first value of a header, whatever the case of its name. */
    public Optional<String> header(String name) {
        return headers.firstValue(name);
    }

    /** Every line of a header, in order. */
    public List<String> all(String name) {
        return headers.allValues(name);
    }

    public String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    public JsonObject json() {
        try (var reader = Json.createReader(new ByteArrayInputStream(body))) {
            return reader.readObject();
        }
    }

    /** What is said of a problem: its status and its code. */
    public String problem() {
        return status + " " + (body.length == 0 ? "-" : json().getString("code", "-"));
    }

    @Override
    public String toString() {
        return status + " " + headers.map() + "\n" + text();
    }
}
