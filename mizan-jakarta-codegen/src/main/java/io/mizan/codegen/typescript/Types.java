// SPDX-License-Identifier: Apache-2.0
package io.mizan.codegen.typescript;

import io.mizan.contract.model.Contract;
import io.mizan.contract.model.Function;
import io.mizan.contract.model.JsonType;
import io.mizan.contract.model.NamedType;
import io.mizan.contract.model.NamedType.Property;
import io.mizan.contract.text.ScalarKind;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Types as TypeScript writes them. What comes from the server is read-only and complete; what is sent to it may leave out
 * what may be null, and is a type of its own where that makes a difference.
 */
final class Types {

    /** Which way values go. */
    enum Way {
        /** From the server. */
        OUT,
        /** To the server. */
        IN
    }

    private final Contract contract;
    private final SortedSet<String> differing = new TreeSet<>();
    private final Map<String, String> names = new TreeMap<>();
    private final Map<String, String> inputNames = new HashMap<>();

    Types(Contract contract) {
        this.contract = contract;
        contract.types().keySet().forEach(this::name);
        findDiffering();
        inputs().forEach(this::nameInput);
    }

    /** What holds something that differs does so too: looked for until a look finds nothing new. */
    private void findDiffering() {
        int known = -1;
        while (known < differing.size()) {
            known = differing.size();
            differing.addAll(contract.types().values().stream()
                    .filter(this::differs)
                    .map(NamedType::name)
                    .toList());
        }
    }

    private void name(String name) {
        String unique = Identifiers.type(name);
        while (names.containsValue(unique)) {
            unique += "_";
        }
        names.put(name, unique);
    }

    private void nameInput(String name) {
        String unique = names.get(name) + "Input";
        while (names.containsValue(unique) || inputNames.containsValue(unique)) {
            unique += "_";
        }
        inputNames.put(name, unique);
    }

    private boolean differs(NamedType type) {
        if (type instanceof NamedType.ObjectType object) {
            return object.properties().stream()
                    .anyMatch(p -> !p.readable() || !p.writable() || mayLack(p.type()) || differs(p.type()));
        }
        return type instanceof NamedType.UnionType union
                && union.choices().stream().anyMatch(choice -> differing.contains(choice.type()));
    }

    private boolean differs(JsonType type) {
        return refs(type).anyMatch(ref -> differing.contains(ref.name()));
    }

    private static boolean mayLack(JsonType type) {
        return type instanceof JsonType.Nullable;
    }

    private static Stream<JsonType.Ref> refs(JsonType type) {
        if (type instanceof JsonType.Ref ref) {
            return Stream.concat(Stream.of(ref), ref.arguments().stream().flatMap(Types::refs));
        } else if (type instanceof JsonType.Sequence sequence) {
            return refs(sequence.element());
        } else if (type instanceof JsonType.Mapping mapping) {
            return refs(mapping.value());
        } else if (type instanceof JsonType.Nullable nullable) {
            return refs(nullable.of());
        }
        return type instanceof JsonType.Adapted adapted ? refs(adapted.adapted()) : Stream.empty();
    }

    /** The types that have another form where a client sends them, and that one does send. */
    SortedSet<String> inputs() {
        SortedSet<String> inputs = sent();
        contract.channels().values().stream()
                .flatMap(channel -> channel.in().stream())
                .flatMap(Types::refs)
                .forEach(ref -> reach(ref.name(), inputs));
        inputs.retainAll(differing);
        return inputs;
    }

    /** The types of what a client sends in calls. */
    SortedSet<String> sent() {
        SortedSet<String> sent = new TreeSet<>();
        contract.functions().values().stream()
                .filter(function -> function.kind() == Function.Kind.CALL)
                .flatMap(function -> function.parameters().stream())
                .flatMap(parameter -> refs(parameter.type()))
                .forEach(ref -> reach(ref.name(), sent));
        return sent;
    }

    private void reach(String name, SortedSet<String> reached) {
        NamedType type = contract.types().get(name);
        if (reached.add(name) && type != null) {
            speaksOf(type).forEach(other -> reach(other, reached));
        }
    }

    /** The types that a client sends with one, in its order. */
    Stream<String> speaksOf(NamedType type) {
        if (type instanceof NamedType.ObjectType object) {
            return object.properties().stream()
                    .filter(Property::writable)
                    .flatMap(property -> refs(property.type()))
                    .map(JsonType.Ref::name);
        }
        return type instanceof NamedType.UnionType union
                ? union.choices().stream().map(NamedType.Choice::type)
                : Stream.empty();
    }

    /** The name of a named type's declaration. */
    String name(String type, Way way) {
        String input = way == Way.IN ? inputNames.get(type) : null;
        return input == null ? names.getOrDefault(type, type) : input;
    }

    /**
     * A type where it is used.
     *
     * @param type the type
     * @param way which way its values go
     * @param space what stands before the name of a named type: {@code Types.}, or nothing among the types themselves
     */
    String of(JsonType type, Way way, String space) {
        if (type instanceof JsonType.Scalar scalar) {
            return of(scalar.kind());
        } else if (type instanceof JsonType.Binary) {
            return "Mizan.Base64";
        } else if (type instanceof JsonType.AnyJson any) {
            return any(any.className());
        } else if (type instanceof JsonType.Sequence sequence) {
            return element(of(sequence.element(), way, space));
        } else if (type instanceof JsonType.Mapping mapping) {
            return mapping(mapping, way, space);
        } else if (type instanceof JsonType.Ref ref) {
            return space + name(ref.name(), way) + arguments(ref.arguments(), way, space);
        } else if (type instanceof JsonType.Variable variable) {
            return Identifiers.type(variable.name());
        } else if (type instanceof JsonType.Nullable nullable) {
            return of(nullable.of(), way, space) + " | null";
        }
        return type instanceof JsonType.Adapted adapted ? of(adapted.adapted(), way, space) : "string";
    }

    private static String element(String element) {
        return "readonly " + (element.matches(".*[ |&].*") ? "(" + element + ")" : element) + "[]";
    }

    private String mapping(JsonType.Mapping mapping, Way way, String space) {
        String value = of(mapping.value(), way, space);
        return mapping.key() instanceof JsonType.Ref constants
                ? "{ readonly [key in " + of(constants, way, space) + "]?: " + value + " }"
                : "{ readonly [key: string]: " + value + " }";
    }

    private String arguments(List<JsonType> arguments, Way way, String space) {
        return arguments.isEmpty()
                ? ""
                : arguments.stream()
                        .map(argument -> of(argument, way, space))
                        .collect(Collectors.joining(", ", "<", ">"));
    }

    private static String any(String className) {
        return switch (className.substring(className.lastIndexOf('.') + 1)) {
            case "JsonObject" -> "Mizan.JsonObject";
            case "JsonArray" -> "readonly Mizan.Json[]";
            case "JsonString" -> "string";
            case "JsonNumber" -> "number";
            case "JsonStructure" -> "Mizan.JsonObject | readonly Mizan.Json[]";
            default -> "Mizan.Json";
        };
    }

    private static String of(ScalarKind kind) {
        return switch (kind) {
            case BYTE, SHORT, INT, FLOAT, DOUBLE -> "number";
            case LONG, BIG_INTEGER -> "Mizan.Long";
            case BIG_DECIMAL -> "Mizan.Decimal";
            case BOOLEAN -> "boolean";
            case STRING, CHAR, ENUM -> "string";
            case UUID -> "Mizan.Uuid";
            case LOCALE -> "Mizan.LanguageTag";
            case INSTANT, OFFSET_DATE_TIME, ZONED_DATE_TIME -> "Mizan.Instant";
            case LOCAL_DATE -> "Mizan.LocalDate";
            case LOCAL_TIME -> "Mizan.LocalTime";
            case LOCAL_DATE_TIME -> "Mizan.LocalDateTime";
            case YEAR -> "Mizan.Year";
            case YEAR_MONTH -> "Mizan.YearMonth";
            case DURATION -> "Mizan.Duration";
        };
    }
}
