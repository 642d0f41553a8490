// SPDX-License-Identifier: Apache-2.0
package io.mizan.conformance;

import io.mizan.contract.json.CanonicalJson;
import io.mizan.contract.json.Json;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Short names for taking a vector apart. */
final class Tree {
    private Tree() {}

    static List<Json> list(Json json) {
        return ((Json.Arr) json).elements();
    }

    static List<Json> list(Json json, String name) {
        return list(get(json, name));
    }

    static Map<String, Json> members(Json json) {
        return ((Json.Obj) json).members();
    }

    static boolean has(Json json, String name) {
        return members(json).containsKey(name);
    }

    static Json get(Json json, String name) {
        Json member = members(json).get(name);
        if (member == null) {
            throw new AssertionError("the vector has no member " + name + ": " + show(json));
        }
        return member;
    }

    static String text(Json json) {
        return ((Json.Str) json).value();
    }

    static String text(Json json, String name) {
        return text(get(json, name));
    }

    /** The string, or null where the member is null. */
    static String textOrNull(Json json, String name) {
        return get(json, name) instanceof Json.Str str ? str.value() : null;
    }

    static boolean flag(Json json, String name) {
        return members(json).get(name) instanceof Json.Bool bool && bool.value();
    }

    static long integer(Json json, String name) {
        return Long.parseLong(((Json.Num) get(json, name)).token());
    }

    static List<String> texts(Json json, String name) {
        return list(json, name).stream().map(Tree::text).toList();
    }

    /** Canonical text of a scalar as it stands in the vectors: strings, integers and booleans. */
    static String canonical(Json json) {
        if (json instanceof Json.Num num) {
            return num.token();
        }
        return json instanceof Json.Bool bool ? Boolean.toString(bool.value()) : text(json);
    }

    static Map<String, String> canonicals(Json params) {
        Map<String, String> texts = new LinkedHashMap<>();
        members(params).forEach((name, value) -> texts.put(name, canonical(value)));
        return texts;
    }

    static String show(Json json) {
        String shown = new String(CanonicalJson.write(json), StandardCharsets.UTF_8);
        return shown.length() > 300 ? shown.substring(0, 300) + "…" : shown;
    }
}
