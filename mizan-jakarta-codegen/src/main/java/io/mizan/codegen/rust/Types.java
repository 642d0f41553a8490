// SPDX-License-Identifier: Apache-2.0
package io.mizan.codegen.rust;

import io.mizan.codegen.target.Inputs;
import io.mizan.codegen.target.Spelling;
import io.mizan.codegen.target.Taken;
import io.mizan.contract.model.Contract;
import io.mizan.contract.model.JsonType;
import io.mizan.contract.model.NamedType;
import io.mizan.contract.text.ScalarKind;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Types as Rust writes them. What is sent in a form of its own has a type of its own. */
final class Types {

    /** Which way values go. */
    enum Way {
        /** From the server. */
        OUT,
        /** To the server. */
        IN
    }

    private final SortedSet<String> inputs;
    private final Map<String, String> names = new TreeMap<>();
    private final Map<String, String> inputNames = new HashMap<>();
    private final Map<String, String> variables = new TreeMap<>();

    Types(Contract contract) {
        inputs = Inputs.of(contract);
        Taken taken = new Taken(Names.TYPES);
        contract.types().keySet().forEach(name -> names.put(name, taken.name(Spelling.capital(name))));
        inputs.forEach(name -> inputNames.put(name, taken.name(names.get(name) + "Input")));
        contract.types().values().stream()
                .filter(NamedType.ObjectType.class::isInstance)
                .flatMap(type -> ((NamedType.ObjectType) type).typeParameters().stream())
                .sorted()
                .distinct()
                .forEach(name -> variables.put(name, taken.name(Spelling.capital(name))));
    }

    /** The types that have another form where a client sends them. */
    SortedSet<String> inputs() {
        return inputs;
    }

    /** The name of a named type. */
    String name(String type, Way way) {
        String input = way == Way.IN ? inputNames.get(type) : null;
        return input == null ? names.getOrDefault(type, type) : input;
    }

    /** The name of a type parameter. */
    String variable(String name) {
        return variables.getOrDefault(name, name);
    }

    /**
     * A type where it is used.
     *
     * @param type the type
     * @param way which way its values go
     * @param space what stands before the name of a named type: {@code types::}, or nothing among the types themselves
     */
    String of(JsonType type, Way way, String space) {
        if (type instanceof JsonType.Scalar scalar) {
            return of(scalar.kind());
        } else if (type instanceof JsonType.Binary) {
            return "Bytes";
        } else if (type instanceof JsonType.AnyJson any) {
            return any(any.className());
        } else if (type instanceof JsonType.Sequence sequence) {
            return "Vec<" + of(sequence.element(), way, space) + ">";
        } else if (type instanceof JsonType.Mapping mapping) {
            return "HashMap<" + key(mapping.key(), way, space) + ", " + of(mapping.value(), way, space) + ">";
        } else if (type instanceof JsonType.Ref ref) {
            return space + name(ref.name(), way) + arguments(ref.arguments(), way, space);
        } else if (type instanceof JsonType.Variable variable) {
            return variable(variable.name());
        } else if (type instanceof JsonType.Nullable nullable) {
            return "Option<" + of(nullable.of(), way, space) + ">";
        }
        return type instanceof JsonType.Adapted adapted ? of(adapted.adapted(), way, space) : "String";
    }

    private String arguments(List<JsonType> arguments, Way way, String space) {
        return arguments.isEmpty()
                ? ""
                : arguments.stream()
                        .map(argument -> of(argument, way, space))
                        .collect(Collectors.joining(", ", "<", ">"));
    }

    /** What can be compared is the key itself; for the rest its text is. */
    private String key(JsonType key, Way way, String space) {
        boolean text = key instanceof JsonType.Scalar scalar
                && switch (scalar.kind()) {
                    case BOOLEAN, FLOAT, DOUBLE -> true;
                    default -> false;
                };
        return text ? "String" : of(key, way, space);
    }

    private static String any(String className) {
        return switch (className.substring(className.lastIndexOf('.') + 1)) {
            case "JsonObject" -> "Map<String, Value>";
            case "JsonArray" -> "Vec<Value>";
            case "JsonString" -> "String";
            case "JsonNumber" -> "Number";
            default -> "Value";
        };
    }

    private static String of(ScalarKind kind) {
        return switch (kind) {
            case BYTE -> "i8";
            case SHORT -> "i16";
            case INT -> "i32";
            case LONG -> "Long";
            case BIG_INTEGER -> "Integer";
            case FLOAT -> "f32";
            case DOUBLE -> "f64";
            case BIG_DECIMAL -> "Decimal";
            case BOOLEAN -> "bool";
            case STRING, ENUM -> "String";
            case CHAR -> "char";
            case UUID -> "Uuid";
            case LOCALE -> "LanguageTag";
            case INSTANT, OFFSET_DATE_TIME, ZONED_DATE_TIME -> "Instant";
            case LOCAL_DATE -> "LocalDate";
            case LOCAL_TIME -> "LocalTime";
            case LOCAL_DATE_TIME -> "LocalDateTime";
            case YEAR -> "Year";
            case YEAR_MONTH -> "YearMonth";
            case DURATION -> "Duration";
        };
    }
}
