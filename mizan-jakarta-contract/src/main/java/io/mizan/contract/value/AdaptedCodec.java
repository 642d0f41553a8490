// SPDX-License-Identifier: Apache-2.0
package io.mizan.contract.value;

import io.mizan.contract.json.CanonicalJsonWriter;
import io.mizan.contract.json.Json;
import jakarta.json.bind.adapter.JsonbAdapter;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Values that a {@code @JsonbTypeAdapter} turns into others. */
final class AdaptedCodec extends PresentCodec {
    private final JsonbAdapter<Object, @Nullable Object> adapter;
    private final Codec adapted;

    AdaptedCodec(JsonbAdapter<Object, @Nullable Object> adapter, Codec adapted) {
        this.adapter = adapter;
        this.adapted = adapted;
    }

    /** The type that an adapter turns values into. */
    static Type target(Class<?> adapter) {
        return Stream.of(adapter.getGenericInterfaces())
                .filter(i -> i instanceof ParameterizedType generic && generic.getRawType() == JsonbAdapter.class)
                .map(i -> ((ParameterizedType) i).getActualTypeArguments()[1])
                .findFirst()
                .orElse(Object.class);
    }

    @SuppressWarnings("unchecked")
    static JsonbAdapter<Object, @Nullable Object> instance(Class<?> adapter) {
        try {
            Object made = (Object) Handles.constructor(adapter).invokeExact(new Object[0]);
            return (JsonbAdapter<Object, @Nullable Object>) made;
        } catch (Throwable e) {
            throw new IllegalStateException("the adapter " + adapter.getName() + " can't be made", e);
        }
    }

    @Override
    void put(Object value, CanonicalJsonWriter out) {
        adapted.write(toJson(value), out);
    }

    private @Nullable Object toJson(Object value) {
        try {
            return adapter.adaptToJson(value);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException("the adapter " + adapter.getClass().getName() + " failed", e);
        }
    }

    @Override
    Object take(Json json, Path path) throws InvalidValue {
        Object read = adapted.read(json, path);
        try {
            return adapter.adaptFromJson(read);
        } catch (Exception e) {
            throw InvalidValue.refused(path, e);
        }
    }

    @Override
    String expected() {
        return "a value";
    }
}
