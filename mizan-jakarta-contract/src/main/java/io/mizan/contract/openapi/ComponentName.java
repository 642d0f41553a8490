// SPDX-License-Identifier: Apache-2.0
package io.mizan.contract.openapi;

import io.mizan.contract.model.JsonType;
import io.mizan.contract.text.ScalarKind;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Names of components: letters, digits, full stop, hyphen and underscore; a generic type with each of its arguments. */
final class ComponentName {

    private ComponentName() {}

    /** {@code Page-Owner} for {@code Page<Owner>}. Written from left to right, so no two types have one name. */
    static String of(JsonType type) {
        if (type instanceof JsonType.Ref ref) {
            return joined(escaped(ref.name()), ref.arguments());
        }
        if (type instanceof JsonType.Scalar scalar) {
            return word(scalar.kind());
        }
        if (type instanceof JsonType.Sequence sequence) {
            return joined("." + lower(sequence.form()), List.of(sequence.element()));
        }
        if (type instanceof JsonType.Mapping mapping) {
            return joined(".map", List.of(mapping.key(), mapping.value()));
        }
        if (type instanceof JsonType.Nullable nullable) {
            return joined(".nullable", List.of(nullable.of()));
        }
        if (type instanceof JsonType.Adapted adapted) {
            return of(adapted.adapted());
        }
        if (type instanceof JsonType.Binary) {
            return ".binary";
        }
        return type instanceof JsonType.Formatted ? word(ScalarKind.STRING) : ".json";
    }

    private static String word(ScalarKind kind) {
        return "." + lower(kind);
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private static String joined(String name, List<JsonType> arguments) {
        return arguments.isEmpty()
                ? name
                : arguments.stream().map(ComponentName::of).collect(Collectors.joining("-", name + "-", ""));
    }

    /** Any name, with what a component's name can't hold as its code point in hexadecimal. */
    static String escaped(String name) {
        StringBuilder out = new StringBuilder();
        name.codePoints().forEach(c -> {
            if (c < 0x80 && (Character.isLetterOrDigit(c) || c == '_')) {
                out.appendCodePoint(c);
            } else {
                out.append(".u").append(Integer.toHexString(c)).append('.');
            }
        });
        return out.toString();
    }
}
