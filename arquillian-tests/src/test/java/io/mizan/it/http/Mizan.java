// SPDX-License-Identifier: Apache-2.0
package io.mizan.it.http;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;

/** Speaks the protocol as a generated client does. Names and values are given in turn. */
public record Mizan(Http http) {

    /** A call of a function. */
    public Answer call(String function, Object... args) {
        return http.post("api/mizan/call/", body(function, args).build().toString());
    }

    /** A call that brings a context along. */
    public Answer callFresh(String function, JsonObject args, JsonObject... shown) {
        var fresh = Json.createArrayBuilder();
        for (JsonObject one : shown) {
            fresh.add(one);
        }
        return http.post(
                "api/mizan/call/",
                Json.createObjectBuilder()
                        .add("fn", function)
                        .add("args", args)
                        .add("fresh", fresh)
                        .build()
                        .toString());
    }

    /** A fetch of a context; the parameters in the order of their names. */
    public Answer fetch(String context, Object... params) {
        return http.get(target(context, params));
    }

    /** Where a context stands, below the application. */
    public static String target(String context, Object... params) {
        List<String> pairs = new ArrayList<>();
        for (int i = 0; i < params.length; i += 2) {
            pairs.add(params[i] + "="
                    + URLEncoder.encode(params[i + 1].toString(), StandardCharsets.UTF_8)
                            .replace("+", "%20"));
        }
        return "api/mizan/ctx/" + context + "/" + (pairs.isEmpty() ? "" : "?" + String.join("&", pairs));
    }

    /** An object of names and values in turn. */
    public static JsonObject object(Object... pairs) {
        return args(pairs).build();
    }

    /** A context that a client shows. */
    public static JsonObject shown(String context, Object... params) {
        return Json.createObjectBuilder()
                .add("context", context)
                .add("params", args(params))
                .build();
    }

    private static JsonObjectBuilder body(String function, Object... args) {
        return Json.createObjectBuilder().add("fn", function).add("args", args(args));
    }

    private static JsonObjectBuilder args(Object... pairs) {
        var object = Json.createObjectBuilder();
        for (int i = 0; i < pairs.length; i += 2) {
            object.add((String) pairs[i], value(pairs[i + 1]));
        }
        return object;
    }

    private static JsonValue value(Object value) {
        if (value instanceof Number number) {
            return Json.createValue(number.longValue());
        } else if (value instanceof Boolean flag) {
            return flag ? JsonValue.TRUE : JsonValue.FALSE;
        } else if (value instanceof Iterable<?> many) {
            var array = Json.createArrayBuilder();
            StreamSupport.stream(many.spliterator(), false).map(Mizan::value).forEach(array::add);
            return array.build();
        }
        return value instanceof JsonValue json ? json : Json.createValue(value.toString());
    }
}
