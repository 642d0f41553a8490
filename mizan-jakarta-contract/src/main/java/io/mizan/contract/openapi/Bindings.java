// SPDX-License-Identifier: Apache-2.0
package io.mizan.contract.openapi;

import io.mizan.contract.model.JsonType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What the type parameters of a generic type stand for.
 *
 * @param types by the type parameter's name
 */
record Bindings(Map<String, JsonType> types) {

    static final Bindings NONE = new Bindings(Map.of());

    /** Pairs names and arguments; a type that was named without its arguments leaves them open. */
    static Bindings of(List<String> parameters, List<JsonType> arguments) {
        Map<String, JsonType> types = new HashMap<>();
        for (int i = 0; i < Math.min(parameters.size(), arguments.size()); i++) {
            types.put(parameters.get(i), arguments.get(i));
        }
        return new Bindings(types);
    }

    /** The type with each variable replaced; an open one is any JSON. */
    JsonType apply(JsonType type) {
        if (type instanceof JsonType.Variable variable) {
            return types.getOrDefault(variable.name(), new JsonType.AnyJson("jakarta.json.JsonValue"));
        }
        if (type instanceof JsonType.Ref ref) {
            return new JsonType.Ref(
                    ref.name(), ref.arguments().stream().map(this::apply).toList());
        }
        if (type instanceof JsonType.Sequence sequence) {
            return new JsonType.Sequence(sequence.form(), apply(sequence.element()));
        }
        if (type instanceof JsonType.Mapping mapping) {
            return new JsonType.Mapping(mapping.sorted(), apply(mapping.key()), apply(mapping.value()));
        }
        if (type instanceof JsonType.Nullable nullable) {
            return new JsonType.Nullable(nullable.form(), apply(nullable.of()));
        }
        return type instanceof JsonType.Adapted adapted
                ? new JsonType.Adapted(adapted.adapterClass(), apply(adapted.adapted()))
                : type;
    }
}
