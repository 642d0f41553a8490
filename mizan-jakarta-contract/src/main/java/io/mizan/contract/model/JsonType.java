// SPDX-License-Identifier: Apache-2.0
package io.mizan.contract.model;

import io.mizan.contract.text.ScalarKind;
import java.util.List;

/** What a JSON value is, and the Java value that it stands for. */
public sealed interface JsonType {

    /**
     * A value with one canonical text.
     *
     * @param kind which
     */
    record Scalar(ScalarKind kind) implements JsonType {}

    /** Bytes, as base64 text with padding. */
    record Binary() implements JsonType {}

    /**
     * Any JSON at all: a {@code JsonValue} of Jakarta JSON Processing.
     *
     * @param className the API's interface
     */
    record AnyJson(String className) implements JsonType {}

    /**
     * An array.
     *
     * @param form what it is in Java
     * @param element its elements
     */
    record Sequence(Sequence.Form form, JsonType element) implements JsonType {
        /** What an array is in Java. */
        public enum Form {
            /** A {@code List}, {@code Collection}, {@code Iterable} or {@code SequencedCollection}. */
            LIST,
            /** A {@code Set} with no order of its own. */
            SET,
            /** A {@code SortedSet} or {@code NavigableSet}. */
            SORTED_SET,
            /** A Java array. */
            ARRAY
        }
    }

    /**
     * An object whose members are keyed by values.
     *
     * @param sorted whether it is a {@code SortedMap} or {@code NavigableMap} in Java
     * @param key a {@link Scalar}, or a {@link Ref} to an enum
     * @param value its values
     */
    record Mapping(boolean sorted, JsonType key, JsonType value) implements JsonType {}

    /**
     * A named type.
     *
     * @param name its name among {@link Contract#types()}
     * @param arguments its type arguments
     */
    record Ref(String name, List<JsonType> arguments) implements JsonType {
        /** Copies. */
        public Ref {
            arguments = List.copyOf(arguments);
        }
    }

    /**
     * A type parameter of the named type around it.
     *
     * @param name its name
     */
    record Variable(String name) implements JsonType {}

    /**
     * A value that may be null or absent.
     *
     * @param form how Java says so
     * @param of the value otherwise
     */
    record Nullable(Nullable.Form form, JsonType of) implements JsonType {
        /** How Java says that a value may be missing. */
        public enum Form {
            /** {@code null}. */
            NULL,
            /** {@code Optional}. */
            OPTIONAL,
            /** {@code OptionalInt}. */
            OPTIONAL_INT,
            /** {@code OptionalLong}. */
            OPTIONAL_LONG,
            /** {@code OptionalDouble}. */
            OPTIONAL_DOUBLE
        }
    }

    /**
     * A value that a {@code @JsonbTypeAdapter} turns into another.
     *
     * @param adapterClass the adapter's binary name
     * @param adapted the type on the wire
     */
    record Adapted(String adapterClass, JsonType adapted) implements JsonType {}

    /**
     * A number or a date written as text by a pattern ({@code @JsonbNumberFormat}, {@code @JsonbDateFormat}).
     *
     * @param kind the Java value
     * @param pattern the pattern
     * @param locale the BCP 47 tag of its locale
     */
    record Formatted(ScalarKind kind, String pattern, String locale) implements JsonType {}

    /**
     * The type without what says that it may be missing.
     *
     * @return the type of a value that is there
     */
    default JsonType present() {
        return this instanceof Nullable nullable ? nullable.of() : this;
    }
}
