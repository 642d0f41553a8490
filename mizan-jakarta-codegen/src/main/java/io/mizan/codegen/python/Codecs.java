// SPDX-License-Identifier: Apache-2.0
package io.mizan.codegen.python;

import io.mizan.codegen.python.Types.Way;
import io.mizan.contract.model.JsonType;
import io.mizan.contract.model.Parameter;
import io.mizan.contract.text.ScalarKind;
import java.util.stream.Collectors;

/**
 * The expressions that read and write types.
 *
 * @param types the named ones
 */
record Codecs(Types types) {

    String of(JsonType type, Way way) {
        if (type instanceof JsonType.Scalar scalar) {
            return "c." + of(scalar.kind());
        } else if (type instanceof JsonType.Binary) {
            return "c.BINARY";
        } else if (type instanceof JsonType.AnyJson any) {
            return "c." + any(any.className());
        } else if (type instanceof JsonType.Sequence sequence) {
            return "c.sequence(" + of(sequence.element(), way) + ")";
        } else if (type instanceof JsonType.Mapping mapping) {
            return "c.mapping(" + of(mapping.key(), way) + ", " + of(mapping.value(), way) + ")";
        } else if (type instanceof JsonType.Ref ref) {
            return named(ref.name(), way)
                    + (ref.arguments().isEmpty()
                            ? ""
                            : ref.arguments().stream()
                                    .map(argument -> of(argument, way))
                                    .collect(Collectors.joining(", ", "(", ")")));
        } else if (type instanceof JsonType.Variable variable) {
            return variable(variable.name());
        } else if (type instanceof JsonType.Nullable nullable) {
            return "c.nullable(" + of(nullable.of(), way) + ")";
        }
        return type instanceof JsonType.Adapted adapted ? of(adapted.adapted(), way) : "c.STRING";
    }

    /** What reads and writes a named type. */
    String named(String name, Way way) {
        return "type_" + types.name(name, way);
    }

    /** What reads and writes a type parameter. */
    String variable(String name) {
        return "of" + types.variable(name);
    }

    /** A parameter in an address. */
    String param(Parameter parameter) {
        JsonType type = parameter.type().present();
        String name = "Param(" + Source.quoted(parameter.name()) + ", ";
        if (type instanceof JsonType.Sequence sequence) {
            boolean once = sequence.form() == JsonType.Sequence.Form.SET
                    || sequence.form() == JsonType.Sequence.Form.SORTED_SET;
            return name + of(sequence.element(), Way.IN) + ", " + (once ? "\"set\"" : "\"list\"") + ")";
        }
        return name + of(type, Way.IN) + ")";
    }

    private static String any(String className) {
        return switch (className.substring(className.lastIndexOf('.') + 1)) {
            case "JsonObject" -> "JSON_OBJECT";
            case "JsonArray" -> "JSON_ARRAY";
            case "JsonString" -> "JSON_STRING";
            case "JsonNumber" -> "JSON_NUMBER";
            default -> "JSON";
        };
    }

    private static String of(ScalarKind kind) {
        return switch (kind) {
            case BYTE, SHORT, INT, LONG, BIG_INTEGER -> "INTEGER";
            case FLOAT, DOUBLE -> "DOUBLE";
            case BIG_DECIMAL -> "DECIMAL";
            case BOOLEAN -> "BOOLEAN";
            case STRING, ENUM -> "STRING";
            case CHAR -> "CHAR";
            case UUID -> "UUID_";
            case LOCALE -> "LOCALE";
            case INSTANT, OFFSET_DATE_TIME, ZONED_DATE_TIME -> "INSTANT";
            case LOCAL_DATE -> "DATE";
            case LOCAL_TIME -> "TIME";
            case LOCAL_DATE_TIME -> "DATE_TIME";
            case YEAR -> "YEAR";
            case YEAR_MONTH -> "YEAR_MONTH";
            case DURATION -> "DURATION";
        };
    }
}
