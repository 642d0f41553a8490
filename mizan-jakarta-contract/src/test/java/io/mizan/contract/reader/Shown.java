// SPDX-License-Identifier: Apache-2.0
package io.mizan.contract.reader;

import io.mizan.contract.model.Constraint;
import io.mizan.contract.model.Function;
import io.mizan.contract.model.Function.Argument;
import io.mizan.contract.model.JsonType;
import io.mizan.contract.model.NamedType;
import io.mizan.contract.model.NamedType.Property;
import io.mizan.contract.model.Parameter;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Parts of a contract as short texts that a test can hold. */
final class Shown {

    private Shown() {}

    static String type(JsonType type) {
        if (type instanceof JsonType.Scalar scalar) {
            return lower(scalar.kind());
        } else if (type instanceof JsonType.Ref ref) {
            return ref.name() + arguments(ref.arguments());
        } else if (type instanceof JsonType.Sequence sequence) {
            return lower(sequence.form()) + arguments(List.of(sequence.element()));
        } else if (type instanceof JsonType.Mapping map) {
            return (map.sorted() ? "sorted_map" : "map") + arguments(List.of(map.key(), map.value()));
        } else if (type instanceof JsonType.Nullable nullable) {
            String form = nullable.form() == JsonType.Nullable.Form.NULL ? "" : lower(nullable.form()) + " ";
            return form + type(nullable.of()) + "?";
        } else if (type instanceof JsonType.Variable variable) {
            return "'" + variable.name();
        } else if (type instanceof JsonType.Formatted formatted) {
            return lower(formatted.kind()) + " as " + formatted.pattern() + " in " + formatted.locale();
        } else if (type instanceof JsonType.Adapted adapted) {
            String adapter = adapted.adapterClass();
            return type(adapted.adapted()) + " by " + adapter.substring(adapter.lastIndexOf('$') + 1);
        }
        return type instanceof JsonType.AnyJson any ? "json " + any.className() : "binary";
    }

    private static String arguments(List<JsonType> arguments) {
        return arguments.isEmpty()
                ? ""
                : arguments.stream().map(Shown::type).collect(Collectors.joining(", ", "<", ">"));
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    static String type(NamedType type) {
        if (type instanceof NamedType.ObjectType object) {
            return object.properties().stream()
                    .map(Shown::property)
                    .collect(Collectors.joining(", ", lower(object.form()) + " {", "}"));
        } else if (type instanceof NamedType.UnionType union) {
            return union.choices().stream()
                    .map(c -> c.alias() + " = " + c.type())
                    .collect(Collectors.joining(", ", "union by " + union.key() + " {", "}"));
        }
        return "enum " + ((NamedType.EnumType) type).constants();
    }

    private static String property(Property property) {
        String way = property.readable() ? (property.writable() ? "" : " (read only)") : " (write only)";
        String java = property.javaName().equals(property.name()) ? "" : " of " + property.javaName();
        return property.name() + java + ": " + type(property.type()) + way + constraints(property.constraints());
    }

    private static String constraints(Collection<Constraint> constraints) {
        return constraints.stream().map(c -> " @" + c.code() + c.attributes()).collect(Collectors.joining());
    }

    static String parameter(Parameter parameter) {
        return parameter.name()
                + ": "
                + type(parameter.type())
                + parameter.defaultText().map(d -> " = " + d).orElse("")
                + constraints(parameter.constraints());
    }

    static String function(Function function) {
        return function.arguments().stream()
                        .map(Shown::argument)
                        .collect(Collectors.joining(", ", lower(function.kind()) + " " + function.name() + "(", ")"))
                + function.context().map(c -> " of " + c).orElse("")
                + function.result().map(r -> " -> " + type(r)).orElse("");
    }

    private static String argument(Argument argument) {
        if (argument instanceof Argument.FromClient client) {
            return parameter(client.parameter());
        }
        return argument instanceof Argument.TheCaller ? "caller" : "container";
    }
}
