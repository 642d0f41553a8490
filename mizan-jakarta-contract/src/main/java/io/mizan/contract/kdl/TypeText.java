// SPDX-License-Identifier: Apache-2.0
package io.mizan.contract.kdl;

import io.mizan.contract.model.JsonType;
import io.mizan.contract.model.JsonType.Sequence.Form;
import io.mizan.contract.text.ScalarKind;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A type on one line: {@code list<Visit?>}. What is the same on the wire has the same text, unless every byte counts: then
 * also what decides how a value is spelled there.
 *
 * @param everyByte whether patterns, adapters and the order of sets are told
 */
record TypeText(boolean everyByte) {

    /** What a client sees. */
    static final TypeText ON_THE_WIRE = new TypeText(false);

    /** What the bytes of an answer follow from. */
    static final TypeText IN_BYTES = new TypeText(true);

    private static final Map<String, String> ANY_JSON = Map.of(
            "json", "JsonValue",
            "json-object", "JsonObject",
            "json-array", "JsonArray",
            "json-string", "JsonString",
            "json-number", "JsonNumber",
            "json-structure", "JsonStructure");
    private static final String JSON_PACKAGE = "jakarta.json.";
    private static final Set<String> APPLIED = Set.of("list", "set", "map");

    String of(JsonType type) {
        if (type instanceof JsonType.Scalar scalar) {
            return scalar(scalar.kind());
        }
        if (type instanceof JsonType.Binary) {
            return "binary";
        }
        if (type instanceof JsonType.AnyJson any) {
            return anyJson(any.className());
        }
        if (type instanceof JsonType.Sequence sequence) {
            return applied(sequence(sequence.form()), List.of(sequence.element()));
        }
        if (type instanceof JsonType.Mapping mapping) {
            return applied("map", List.of(mapping.key(), mapping.value()));
        }
        if (type instanceof JsonType.Ref ref) {
            return applied(named(ref.name()), ref.arguments());
        }
        if (type instanceof JsonType.Variable variable) {
            return "$" + variable.name();
        }
        if (type instanceof JsonType.Nullable nullable) {
            String present = of(nullable.of());
            return present.endsWith("?") ? present : present + "?";
        }
        return converted(type);
    }

    private String converted(JsonType type) {
        if (type instanceof JsonType.Adapted adapted) {
            String wire = of(adapted.adapted());
            return everyByte ? "adapted<" + adapted.adapterClass() + ", " + wire + ">" : wire;
        }
        if (type instanceof JsonType.Formatted formatted) {
            String how = scalar(formatted.kind()) + ", " + formatted.locale() + ", " + formatted.pattern();
            return everyByte ? "formatted<" + how + ">" : scalar(ScalarKind.STRING);
        }
        throw new IllegalArgumentException("no such type: " + type);
    }

    private String applied(String name, List<JsonType> arguments) {
        return arguments.isEmpty()
                ? name
                : arguments.stream().map(this::of).collect(Collectors.joining(", ", name + "<", ">"));
    }

    private String sequence(Form form) {
        return switch (form) {
            case LIST, ARRAY -> "list";
            case SET -> "set";
            case SORTED_SET -> everyByte ? "sorted-set" : "set";
        };
    }

    /** A named type with the name of a built-in one stands behind a full stop. */
    private static String named(String name) {
        return APPLIED.contains(name) || builtIn(name).isPresent() ? "." + name : name;
    }

    /** The type with a name of its own that no contract declares; lists, sets and maps have more than a name. */
    static Optional<JsonType> builtIn(String name) {
        if (name.equals("binary")) {
            return Optional.of(new JsonType.Binary());
        }
        return Optional.ofNullable(ANY_JSON.get(name))
                .<JsonType>map(simple -> new JsonType.AnyJson(JSON_PACKAGE + simple))
                .or(() -> ScalarNames.kind(name).map(JsonType.Scalar::new));
    }

    private static String anyJson(String className) {
        String simple = className.substring(className.lastIndexOf('.') + 1);
        return ANY_JSON.entrySet().stream()
                .filter(known -> known.getValue().equals(simple))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse("json");
    }

    private static String scalar(ScalarKind kind) {
        return ScalarNames.of(kind);
    }
}
