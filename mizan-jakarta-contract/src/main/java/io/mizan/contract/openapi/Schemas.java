// SPDX-License-Identifier: Apache-2.0
package io.mizan.contract.openapi;

import static io.mizan.contract.openapi.ScalarSchemas.typed;

import io.mizan.contract.json.Json;
import io.mizan.contract.model.Contract;
import io.mizan.contract.model.JsonType;
import io.mizan.contract.model.JsonType.Sequence.Form;
import io.mizan.contract.model.NamedType;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The schemas of types; named types become components when they are first spoken of, generic ones once per instance. */
final class Schemas {

    /** A generic type that speaks of ever deeper instances of itself is any JSON below this. */
    private static final int DEEPEST = 8;

    private final Contract contract;
    private final TreeMap<String, Json.Obj> components = new TreeMap<>();

    Schemas(Contract contract) {
        this.contract = contract;
        components.put(
                ScalarSchemas.LONG, ScalarSchemas.exactInteger(typed("integer").with("format", "int64")));
        components.put(ScalarSchemas.INTEGER, ScalarSchemas.exactInteger(typed("integer")));
        components.put(ScalarSchemas.DECIMAL, ScalarSchemas.decimal());
    }

    /** All components so far, by name. */
    Json.Obj components() {
        return new Json.Obj(new TreeMap<String, Json>(components));
    }

    /** Adds a component that is no named type. */
    Json.Obj add(String name, Json.Obj schema) {
        components.put(name, schema);
        return Members.reference("schemas", name);
    }

    Json.Obj of(JsonType type) {
        if (type instanceof JsonType.Scalar scalar) {
            return ScalarSchemas.of(scalar.kind());
        }
        if (type instanceof JsonType.Binary) {
            return typed("string").with("contentEncoding", "base64").build();
        }
        if (type instanceof JsonType.Sequence sequence) {
            return sequence(sequence);
        }
        if (type instanceof JsonType.Mapping mapping) {
            return mapping(mapping);
        }
        if (type instanceof JsonType.Ref ref) {
            return reference(ref);
        }
        if (type instanceof JsonType.Nullable nullable) {
            return nullable(of(nullable.of()));
        }
        if (type instanceof JsonType.Adapted adapted) {
            return of(adapted.adapted());
        }
        return type instanceof JsonType.Formatted ? typed("string").build() : anyJson(type);
    }

    private Json.Obj sequence(JsonType.Sequence sequence) {
        boolean unique = sequence.form() == Form.SET || sequence.form() == Form.SORTED_SET;
        return typed("array")
                .with("items", of(sequence.element()))
                .flagged("uniqueItems", unique)
                .build();
    }

    private Json.Obj mapping(JsonType.Mapping mapping) {
        Json.Obj key =
                mapping.key() instanceof JsonType.Scalar scalar ? ScalarSchemas.key(scalar.kind()) : of(mapping.key());
        return typed("object")
                .with("propertyNames", key)
                .with("additionalProperties", of(mapping.value()))
                .build();
    }

    private static Json.Obj anyJson(JsonType type) {
        String name = type instanceof JsonType.AnyJson any ? any.className() : "";
        return switch (name.substring(name.lastIndexOf('.') + 1)) {
            case "JsonObject" -> typed("object").build();
            case "JsonArray" -> typed("array").build();
            case "JsonString" -> typed("string").build();
            case "JsonNumber" -> typed("number").build();
            case "JsonStructure" ->
                new Members()
                        .with("type", Members.texts(List.of("object", "array")))
                        .build();
            default -> new Members().build();
        };
    }

    private static Json.Obj nullable(Json.Obj schema) {
        if (schema.members().isEmpty()) {
            return schema;
        }
        Json.Str none = new Json.Str("null");
        return schema.get("type") instanceof Json.Str type
                ? new Members()
                        .withAll(schema)
                        .with("type", Members.array(List.of(type, none)))
                        .build()
                : new Members()
                        .with(
                                "anyOf",
                                Members.array(List.of(
                                        schema, Members.of("type", "null").build())))
                        .build();
    }

    private Json.Obj reference(JsonType.Ref ref) {
        if (depth(ref) > DEEPEST) {
            return new Members().build();
        }
        String name = ComponentName.of(ref);
        if (components.putIfAbsent(name, new Members().build()) == null) {
            NamedType type = contract.types().get(ref.name());
            if (type == null) {
                throw new IllegalArgumentException("the contract has no type '" + ref.name() + "'");
            }
            components.put(name, new NamedSchemas(contract, this).of(type, ref.arguments()));
        }
        return Members.reference("schemas", name);
    }

    private static int depth(JsonType type) {
        Stream<JsonType> parts = Stream.empty();
        if (type instanceof JsonType.Ref ref) {
            parts = ref.arguments().stream();
        } else if (type instanceof JsonType.Sequence sequence) {
            parts = Stream.of(sequence.element());
        } else if (type instanceof JsonType.Mapping mapping) {
            parts = Stream.of(mapping.key(), mapping.value());
        } else if (type instanceof JsonType.Nullable nullable) {
            parts = Stream.of(nullable.of());
        } else if (type instanceof JsonType.Adapted adapted) {
            parts = Stream.of(adapted.adapted());
        }
        return 1 + parts.mapToInt(Schemas::depth).max().orElse(0);
    }
}
