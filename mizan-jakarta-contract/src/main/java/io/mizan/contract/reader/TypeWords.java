// SPDX-License-Identifier: Apache-2.0
package io.mizan.contract.reader;

import io.mizan.contract.declared.TypeUse;
import io.mizan.contract.model.JsonType;
import io.mizan.contract.model.JsonType.Sequence;

/** Types in the words of a message. */
final class TypeWords {

    private TypeWords() {}

    /** Words such as {@code a list of long}. */
    static String of(JsonType type) {
        if (type instanceof JsonType.Scalar scalar) {
            return TypeUse.simpleName(scalar.kind().javaTypes().get(0));
        } else if (type instanceof JsonType.Ref ref) {
            return TypeUse.simpleName(ref.name());
        } else if (type instanceof JsonType.Nullable nullable) {
            return "optional " + of(nullable.of());
        } else if (type instanceof Sequence sequence) {
            return kind(sequence.form()) + " of " + of(sequence.element());
        } else if (type instanceof JsonType.Mapping) {
            return "a map";
        } else if (type instanceof JsonType.Binary) {
            return "byte[]";
        } else if (type instanceof JsonType.Formatted formatted) {
            return TypeUse.simpleName(formatted.kind().javaTypes().get(0)) + " in a format of its own";
        }
        return type instanceof JsonType.Adapted adapted
                ? "what " + TypeUse.simpleName(adapted.adapterClass()) + " makes of it"
                : "any JSON";
    }

    private static String kind(Sequence.Form form) {
        return switch (form) {
            case LIST -> "a list";
            case SET, SORTED_SET -> "a set";
            case ARRAY -> "an array";
        };
    }
}
