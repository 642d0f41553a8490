// SPDX-License-Identifier: Apache-2.0
package io.mizan.contract.value;

import io.mizan.contract.json.CanonicalJsonWriter;
import io.mizan.contract.json.Json;
import io.mizan.contract.json.StrictJson;
import io.mizan.contract.model.Contract;
import io.mizan.contract.model.JsonType;
import io.mizan.contract.model.JsonType.Mapping;
import io.mizan.contract.model.JsonType.Nullable;
import io.mizan.contract.model.JsonType.Ref;
import io.mizan.contract.model.JsonType.Scalar;
import io.mizan.contract.model.JsonType.Sequence;
import io.mizan.contract.model.NamedType;
import io.mizan.contract.model.NamedType.EnumType;
import io.mizan.contract.model.NamedType.ObjectType;
import io.mizan.contract.model.NamedType.Property;
import io.mizan.contract.text.ScalarKind;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Models written by hand, and both directions over them. */
final class Types {
    static final JsonType STRING = scalar(ScalarKind.STRING);
    static final JsonType INT = scalar(ScalarKind.INT);
    static final JsonType LONG = scalar(ScalarKind.LONG);
    static final JsonType DOUBLE = scalar(ScalarKind.DOUBLE);

    private Types() {}

    static JsonType scalar(ScalarKind kind) {
        return new Scalar(kind);
    }

    static JsonType list(JsonType element) {
        return new Sequence(Sequence.Form.LIST, element);
    }

    static JsonType set(JsonType element) {
        return new Sequence(Sequence.Form.SET, element);
    }

    static JsonType array(JsonType element) {
        return new Sequence(Sequence.Form.ARRAY, element);
    }

    static JsonType map(JsonType key, JsonType value) {
        return new Mapping(false, key, value);
    }

    static JsonType orNull(JsonType type) {
        return new Nullable(Nullable.Form.NULL, type);
    }

    static JsonType optional(JsonType type) {
        return new Nullable(Nullable.Form.OPTIONAL, type);
    }

    static JsonType ref(Class<?> type, JsonType... arguments) {
        return new Ref(type.getSimpleName(), List.of(arguments));
    }

    static NamedType constants(Class<? extends Enum<?>> type) {
        return new EnumType(
                type.getSimpleName(),
                type.getName(),
                Stream.of(type.getEnumConstants()).map(Enum::name).toList());
    }

    /** A record, its components' types in their order. */
    static ObjectType record(Class<? extends Record> type, JsonType... types) {
        List<Property> properties = new ArrayList<>();
        RecordComponent[] components = type.getRecordComponents();
        for (int i = 0; i < components.length; i++) {
            properties.add(property(components[i].getName(), types[i]));
        }
        List<String> parameters = Stream.of(type.getTypeParameters())
                .map(java.lang.reflect.TypeVariable::getName)
                .toList();
        return new ObjectType(type.getSimpleName(), type.getName(), ObjectType.Form.RECORD, parameters, properties, "");
    }

    static ObjectType bean(Class<?> type, Property... properties) {
        return new ObjectType(
                type.getSimpleName(), type.getName(), ObjectType.Form.BEAN, List.of(), List.of(properties), "");
    }

    static Property property(String name, JsonType type) {
        return new Property(name, name, type, true, true, List.of(), "");
    }

    static ValueCodecs codecs(NamedType... types) {
        TreeMap<String, NamedType> byName = new TreeMap<>();
        Stream.of(types).forEach(type -> byName.put(type.name(), type));
        Contract contract = new Contract(new TreeMap<>(), new TreeMap<>(), byName, new TreeSet<>());
        return new ValueCodecs(contract, Types.class.getClassLoader());
    }

    /** The codec of a type without named types in it. */
    static Codec codec(JsonType type, Type java) {
        return codecs().of(type, java);
    }

    static Codec codec(ScalarKind kind) {
        return codec(scalar(kind), Object.class);
    }

    static String written(Codec codec, @org.jspecify.annotations.Nullable Object value) {
        CanonicalJsonWriter out = new CanonicalJsonWriter();
        codec.write(value, out);
        return new String(out.toBytes(), StandardCharsets.UTF_8);
    }

    static @org.jspecify.annotations.Nullable Object read(Codec codec, String json) throws InvalidValue {
        return codec.read(json(json), Path.ARGS.child("it"));
    }

    static Json json(String json) {
        return new StrictJson().read(json.getBytes(StandardCharsets.UTF_8));
    }
}
