// SPDX-License-Identifier: Apache-2.0
package io.mizan.contract.value;

import io.mizan.contract.json.CanonicalJson;
import io.mizan.contract.json.CanonicalJsonWriter;
import io.mizan.contract.json.Json;
import io.mizan.contract.text.EcmaDouble;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.spi.JsonProvider;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Any JSON, as a value of Jakarta JSON Processing: integers outside ±(2^53−1) are written as strings, other numbers as
 * doubles. Where it is declared as {@code JsonValue}, null is a value too.
 */
final class AnyJsonCodec implements Codec {
    private final Class<?> type;
    private final JsonProvider provider;

    AnyJsonCodec(Class<?> type, JsonProvider provider) {
        this.type = type;
        this.provider = provider;
    }

    @Override
    public void write(@Nullable Object value, CanonicalJsonWriter out) {
        CanonicalJson.write(value == null ? new Json.Null() : tree((JsonValue) value), out);
    }

    private static Json tree(JsonValue value) {
        return switch (value.getValueType()) {
            case OBJECT -> {
                Map<String, Json> members = new LinkedHashMap<>();
                value.asJsonObject().forEach((name, member) -> members.put(name, tree(member)));
                yield new Json.Obj(members);
            }
            case ARRAY ->
                new Json.Arr(
                        value.asJsonArray().stream().map(AnyJsonCodec::tree).toList());
            case STRING -> new Json.Str(((JsonString) value).getString());
            case NUMBER -> number((JsonNumber) value);
            case TRUE -> new Json.Bool(true);
            case FALSE -> new Json.Bool(false);
            case NULL -> new Json.Null();
        };
    }

    private static Json number(JsonNumber number) {
        return new Json.Num(
                number.isIntegral() ? number.bigIntegerValue().toString() : EcmaDouble.toString(number.doubleValue()));
    }

    @Override
    public Object read(Json json, Path path) throws InvalidValue {
        JsonValue value = value(json);
        if (type.isInstance(value)) {
            return value;
        }
        throw json instanceof Json.Null
                ? InvalidValue.missing(path, expected())
                : InvalidValue.unreadable(path, expected(), json);
    }

    private JsonValue value(Json json) {
        if (json instanceof Json.Obj obj) {
            JsonObjectBuilder object = provider.createObjectBuilder();
            obj.members().forEach((name, member) -> object.add(name, value(member)));
            return object.build();
        } else if (json instanceof Json.Arr arr) {
            JsonArrayBuilder array = provider.createArrayBuilder();
            arr.elements().forEach(each -> array.add(value(each)));
            return array.build();
        } else if (json instanceof Json.Str str) {
            return provider.createValue(str.value());
        } else if (json instanceof Json.Num num) {
            return provider.createValue(new BigDecimal(num.token()));
        } else if (json instanceof Json.Bool bool) {
            return bool.value() ? JsonValue.TRUE : JsonValue.FALSE;
        }
        return JsonValue.NULL;
    }

    private String expected() {
        if (type == JsonObject.class) {
            return "an object";
        } else if (type == JsonArray.class) {
            return "an array";
        } else if (type == JsonString.class) {
            return "a string";
        }
        return type == JsonNumber.class ? "a number" : "an object or an array";
    }
}
