// SPDX-License-Identifier: Apache-2.0
package io.mizan.codegen.python;

import io.mizan.codegen.python.Types.Way;
import io.mizan.contract.model.JsonType;
import io.mizan.contract.text.ScalarKind;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Types as annotations write them.
 *
 * @param types the named ones
 * @param imports takes what an annotation needs
 * @param space what stands before a named type: {@code types}, or nothing among the types themselves
 */
record Annotations(Types types, Imports imports, String space) {

    /** A type; of a value that a client sends or gets. */
    String of(JsonType type, Way way) {
        if (type instanceof JsonType.Scalar scalar) {
            return imports.use(of(scalar.kind()));
        } else if (type instanceof JsonType.Binary) {
            return "bytes";
        } else if (type instanceof JsonType.AnyJson any) {
            return any(any.className());
        } else if (type instanceof JsonType.Sequence sequence) {
            return imports.use("Sequence") + "[" + of(sequence.element(), way) + "]";
        } else if (type instanceof JsonType.Mapping mapping) {
            return imports.use("Mapping") + "[" + of(mapping.key(), way) + ", " + of(mapping.value(), way) + "]";
        } else if (type instanceof JsonType.Ref ref) {
            return named(ref.name(), way) + arguments(ref.arguments(), way);
        } else if (type instanceof JsonType.Variable variable) {
            return types.variable(variable.name());
        } else if (type instanceof JsonType.Nullable nullable) {
            return of(nullable.of(), way) + " | None";
        }
        return type instanceof JsonType.Adapted adapted ? of(adapted.adapted(), way) : "str";
    }

    /** A named type. */
    String named(String name, Way way) {
        return (space.isEmpty() ? "" : imports.use(space) + ".") + types.name(name, way);
    }

    private String arguments(List<JsonType> arguments, Way way) {
        return arguments.isEmpty()
                ? ""
                : arguments.stream().map(argument -> of(argument, way)).collect(Collectors.joining(", ", "[", "]"));
    }

    private String any(String className) {
        return switch (className.substring(className.lastIndexOf('.') + 1)) {
            case "JsonObject" -> imports.use("JsonObject");
            case "JsonArray" -> imports.use("JsonArray");
            case "JsonString" -> "str";
            case "JsonNumber" -> "float";
            case "JsonStructure" -> imports.use("JsonObject") + " | " + imports.use("JsonArray");
            default -> imports.use("Json");
        };
    }

    private static String of(ScalarKind kind) {
        return switch (kind) {
            case BYTE, SHORT, INT, LONG, BIG_INTEGER, YEAR -> "int";
            case FLOAT, DOUBLE -> "float";
            case BIG_DECIMAL -> "Decimal";
            case BOOLEAN -> "bool";
            case STRING, CHAR, ENUM -> "str";
            case UUID -> "UUID";
            case LOCALE -> "LanguageTag";
            case INSTANT, OFFSET_DATE_TIME, ZONED_DATE_TIME -> "Instant";
            case LOCAL_DATE -> "Date";
            case LOCAL_TIME -> "LocalTime";
            case LOCAL_DATE_TIME -> "LocalDateTime";
            case YEAR_MONTH -> "YearMonth";
            case DURATION -> "Duration";
        };
    }
}
