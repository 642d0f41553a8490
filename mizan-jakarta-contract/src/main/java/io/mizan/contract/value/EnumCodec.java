// SPDX-License-Identifier: Apache-2.0
package io.mizan.contract.value;

import io.mizan.contract.json.CanonicalJsonWriter;
import io.mizan.contract.json.Json;
import io.mizan.contract.model.NamedType.EnumType;
import io.mizan.contract.text.UnreadableText;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Enum constants by their names. */
final class EnumCodec extends TextCodec {
    private final Map<String, Object> constants = new HashMap<>();
    private final Class<?> type;
    private final String expected;

    EnumCodec(EnumType declared, Class<?> type) {
        this.type = type;
        for (Object constant : type.getEnumConstants()) {
            String name = ((Enum<?>) constant).name();
            if (declared.constants().contains(name)) {
                constants.put(name, constant);
            }
        }
        this.expected = "one of " + Choices.shown(List.copyOf(declared.constants()));
    }

    Class<?> type() {
        return type;
    }

    @Override
    void put(Object value, CanonicalJsonWriter out) {
        out.string(text(value));
    }

    @Override
    Object take(Json json, Path path) throws InvalidValue {
        if (json instanceof Json.Str str) {
            return read(str.value(), path);
        }
        throw InvalidValue.unreadable(path, expected, json);
    }

    @Override
    String text(Object value) {
        return ((Enum<?>) value).name();
    }

    @Override
    Object parse(String text) {
        Object constant = constants.get(text);
        if (constant == null) {
            throw new UnreadableText(expected);
        }
        return constant;
    }

    @Override
    String expected() {
        return expected;
    }
}
