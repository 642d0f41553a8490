// SPDX-License-Identifier: Apache-2.0
package io.mizan.contract.value;

import io.mizan.contract.json.CanonicalJsonWriter;
import io.mizan.contract.json.Json;
import io.mizan.contract.model.JsonType.Nullable.Form;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** Values that may be missing. */
final class NullableCodec implements Codec {
    private final Form form;
    private final Codec present;

    NullableCodec(Form form, Codec present) {
        this.form = form;
        this.present = present;
    }

    @Override
    public void write(@Nullable Object value, CanonicalJsonWriter out) {
        present.write(unwrapped(value), out);
    }

    @Override
    public @Nullable Object read(Json json, Path path) throws InvalidValue {
        return wrapped(json instanceof Json.Null ? null : present.read(json, path));
    }

    @Override
    public @Nullable Object readTexts(List<String> texts, Path path) throws InvalidValue {
        boolean emptyList = form == Form.NULL && present instanceof SequenceCodec;
        return wrapped(texts.isEmpty() && !emptyList ? null : present.readTexts(texts, path));
    }

    @Override
    public List<String> texts(@Nullable Object value) {
        Object unwrapped = unwrapped(value);
        return unwrapped == null ? List.of() : present.texts(unwrapped);
    }

    private @Nullable Object unwrapped(@Nullable Object value) {
        if (value == null) {
            return null;
        }
        return switch (form) {
            case NULL -> value;
            case OPTIONAL -> ((Optional<?>) value).orElse(null);
            case OPTIONAL_INT -> ((OptionalInt) value).isPresent() ? ((OptionalInt) value).getAsInt() : null;
            case OPTIONAL_LONG -> ((OptionalLong) value).isPresent() ? ((OptionalLong) value).getAsLong() : null;
            case OPTIONAL_DOUBLE ->
                ((OptionalDouble) value).isPresent() ? ((OptionalDouble) value).getAsDouble() : null;
        };
    }

    private @Nullable Object wrapped(@Nullable Object value) {
        return switch (form) {
            case NULL -> value;
            case OPTIONAL -> Optional.ofNullable(value);
            case OPTIONAL_INT -> value == null ? OptionalInt.empty() : OptionalInt.of((int) value);
            case OPTIONAL_LONG -> value == null ? OptionalLong.empty() : OptionalLong.of((long) value);
            case OPTIONAL_DOUBLE -> value == null ? OptionalDouble.empty() : OptionalDouble.of((double) value);
        };
    }
}
