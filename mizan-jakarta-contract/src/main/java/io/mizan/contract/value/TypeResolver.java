// SPDX-License-Identifier: Apache-2.0
package io.mizan.contract.value;

import io.mizan.contract.model.Contract;
import io.mizan.contract.model.JsonType;
import io.mizan.contract.model.JsonType.Adapted;
import io.mizan.contract.model.JsonType.AnyJson;
import io.mizan.contract.model.JsonType.Binary;
import io.mizan.contract.model.JsonType.Formatted;
import io.mizan.contract.model.JsonType.Mapping;
import io.mizan.contract.model.JsonType.Nullable;
import io.mizan.contract.model.JsonType.Ref;
import io.mizan.contract.model.JsonType.Scalar;
import io.mizan.contract.model.JsonType.Sequence;
import jakarta.json.spi.JsonProvider;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** Builds the codec of any type; those of named types are built once. */
final class TypeResolver {
    private final ClassLoader loader;
    private final JsonProvider provider;
    private final NamedCodecs named;

    TypeResolver(Contract contract, ClassLoader loader, JsonProvider provider) {
        this.loader = loader;
        this.provider = provider;
        this.named = new NamedCodecs(contract, this);
    }

    /** The codec of a type without variables. */
    Codec codec(JsonType type, JavaType java) {
        if (type instanceof Scalar scalar) {
            return new ScalarCodec(scalar.kind());
        } else if (type instanceof Ref ref) {
            return named.codec(ref, java);
        } else if (type instanceof Nullable nullable) {
            boolean bare = nullable.form() == Nullable.Form.NULL;
            return new NullableCodec(nullable.form(), codec(nullable.of(), bare ? java : java.argument(0)));
        } else if (type instanceof Sequence sequence) {
            return sequence(sequence, java);
        } else if (type instanceof Mapping mapping) {
            return mapping(mapping, java);
        } else if (type instanceof Adapted adapted) {
            Class<?> adapter = load(adapted.adapterClass());
            JavaType target = JavaType.of(AdaptedCodec.target(adapter), Map.of());
            return new AdaptedCodec(AdaptedCodec.instance(adapter), codec(adapted.adapted(), target));
        } else if (type instanceof Formatted formatted) {
            return formatted(formatted);
        } else if (type instanceof AnyJson any) {
            return new AnyJsonCodec(load(any.className()), provider);
        } else if (type instanceof Binary) {
            return new BinaryCodec();
        }
        throw new IllegalStateException("no codec without the type around it: " + type);
    }

    private Codec sequence(Sequence sequence, JavaType java) {
        JavaType elementType = sequence.form() == Sequence.Form.ARRAY ? java.component() : java.argument(0);
        Codec element = codec(sequence.element(), elementType);
        return switch (sequence.form()) {
            case LIST -> new ListCodec(element, java.raw());
            case ARRAY -> new ArrayCodec(element, elementType.raw());
            case SORTED_SET -> new SetCodec(element, TreeSet::new, true);
            case SET -> new SetCodec(element, Empty.set(java.raw(), element), Empty.isOrdered(java.raw()));
        };
    }

    private Codec mapping(Mapping mapping, JavaType java) {
        if (codec(mapping.key(), java.argument(0)) instanceof TextCodec key) {
            Codec value = codec(mapping.value(), java.argument(1));
            return new MapCodec(key, value, mapping.sorted() ? TreeMap::new : Empty.map(java.raw(), key));
        }
        throw new IllegalStateException("no key of a map: " + mapping.key());
    }

    private static Codec formatted(Formatted formatted) {
        Locale locale = Locale.forLanguageTag(formatted.locale());
        return switch (formatted.kind()) {
            case BYTE, SHORT, INT, LONG, BIG_INTEGER, FLOAT, DOUBLE, BIG_DECIMAL ->
                new FormattedNumberCodec(formatted.kind(), formatted.pattern(), locale);
            default -> new FormattedTimeCodec(formatted.kind(), formatted.pattern(), locale);
        };
    }

    Class<?> load(String className) {
        try {
            return Class.forName(className, false, loader);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException("the contract knows a class that the application has not: " + className, e);
        }
    }
}
