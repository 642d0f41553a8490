// SPDX-License-Identifier: Apache-2.0
package io.mizan.contract.value;

import io.mizan.contract.json.CanonicalJsonWriter;
import io.mizan.contract.json.Json;
import java.util.List;
import java.util.Map;

/** Closed choices of objects, told apart by the value of one member. */
final class UnionCodec extends PresentCodec {
    private final String key;
    private final Map<String, ObjectCodec> byAlias;
    private final String expected;

    UnionCodec(String key, Map<String, ObjectCodec> byAlias) {
        this.key = key;
        this.byAlias = byAlias;
        this.expected = "one of " + Choices.shown(List.copyOf(byAlias.keySet()));
    }

    @Override
    void put(Object value, CanonicalJsonWriter out) {
        choice(value).put(value, out);
    }

    private ObjectCodec choice(Object value) {
        for (ObjectCodec choice : byAlias.values()) {
            if (choice.type() == value.getClass()) {
                return choice;
            }
        }
        return byAlias.values().stream()
                .filter(choice -> choice.type().isInstance(value))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        value.getClass().getName() + " is none of the choices " + byAlias.keySet()));
    }

    @Override
    Object take(Json json, Path path) throws InvalidValue {
        if (!(json instanceof Json.Obj obj)) {
            throw InvalidValue.unreadable(path, expected(), json);
        }
        Json alias = obj.get(key);
        if (alias == null) {
            throw InvalidValue.missing(path.child(key), expected);
        }
        ObjectCodec choice = alias instanceof Json.Str str ? byAlias.get(str.value()) : null;
        if (choice == null) {
            throw InvalidValue.unreadable(path.child(key), expected, alias);
        }
        return choice.take(json, path);
    }

    @Override
    String expected() {
        return "an object";
    }
}
