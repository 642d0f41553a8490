// SPDX-License-Identifier: Apache-2.0
package io.mizan.codegen.typescript;

import io.mizan.codegen.typescript.Types.Way;
import io.mizan.contract.model.Constraint;
import io.mizan.contract.model.Contract;
import io.mizan.contract.model.JsonType;
import io.mizan.contract.model.NamedType;
import io.mizan.contract.model.Parameter;
import io.mizan.contract.text.ScalarKind;
import java.util.List;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;

/** The fields of forms: what inputs hold, and what has to be true of it. */
final class FieldLiterals {

    /** What every object has: tsc takes a literal of such a name for that, and its texts for any text. */
    private static final Set<String> INHERITED = Set.of(
            "constructor",
            "hasOwnProperty",
            "isPrototypeOf",
            "propertyIsEnumerable",
            "toLocaleString",
            "toString",
            "valueOf");

    private final Contract contract;
    private final Types types;
    private final BinaryOperator<String> reference;

    /**
     * Fields for one file.
     *
     * @param reference a property by its name, whose value is what the file of the fields exports by a name
     */
    FieldLiterals(Contract contract, Types types, BinaryOperator<String> reference) {
        this.contract = contract;
        this.types = types;
        this.reference = reference;
    }

    /** The field of an argument, as a property. */
    String of(Parameter parameter) {
        return property(
                Identifiers.camel(parameter.name()), parameter.type(), parameter.required(), parameter.constraints());
    }

    /** The field of a property, as a property. */
    String of(NamedType.Property property) {
        return property(property.name(), property.type(), required(property.type()), property.constraints());
    }

    private String property(String name, JsonType type, boolean required, List<Constraint> constraints) {
        return Identifiers.key(name) + ": " + field(type, required, constraints)
                + (INHERITED.contains(name) ? " as const" : "");
    }

    /** Of what a variable stands for it is not known whether it may be null. */
    private static boolean required(JsonType type) {
        return !(type instanceof JsonType.Nullable || type instanceof JsonType.Variable);
    }

    private String field(JsonType type, boolean required, List<Constraint> constraints) {
        List<Constraint> checks = Checks.of(type, constraints);
        return "{ kind: " + kind(type.present())
                + (required ? ", required: true" : "")
                + (checks.isEmpty() ? "" : ", checks: " + Checks.array(checks))
                + inner(type.present())
                + " }";
    }

    private String inner(JsonType type) {
        if (type instanceof JsonType.Sequence list) {
            return ", item: " + field(list.element(), required(list.element()), List.of());
        } else if (type instanceof JsonType.Adapted adapted) {
            return inner(adapted.adapted().present());
        }
        return type instanceof JsonType.Ref ref ? inner(ref) : "";
    }

    private String inner(JsonType.Ref ref) {
        String name = types.name(ref.name(), Way.IN);
        NamedType named = contract.types().get(ref.name());
        if (named instanceof NamedType.UnionType union) {
            String aliases = union.choices().stream()
                    .map(choice -> Source.quoted(choice.alias()))
                    .collect(Collectors.joining(", "));
            return ", fields: { " + Identifiers.key(union.key()) + ": { kind: 'choice', required: true, options: ["
                    + aliases + "] } }, key: " + Source.quoted(union.key()) + ", " + reference.apply("choices", name);
        }
        return ", " + reference.apply(named instanceof NamedType.EnumType ? "options" : "fields", name);
    }

    private String kind(JsonType type) {
        if (type instanceof JsonType.Scalar scalar) {
            return kind(scalar.kind());
        } else if (type instanceof JsonType.Sequence) {
            return "'list'";
        } else if (type instanceof JsonType.Adapted adapted) {
            return kind(adapted.adapted().present());
        } else if (type instanceof JsonType.Ref ref) {
            return contract.types().get(ref.name()) instanceof NamedType.EnumType ? "'choice'" : "'object'";
        }
        return "'other'";
    }

    private static String kind(ScalarKind kind) {
        return switch (kind) {
            case BYTE, SHORT, INT, LONG, BIG_INTEGER -> "'integer'";
            case FLOAT, DOUBLE -> "'double'";
            case BIG_DECIMAL -> "'decimal'";
            case BOOLEAN -> "'boolean'";
            case STRING, CHAR -> "'text'";
            case ENUM -> "'choice'";
            case UUID,
                    LOCALE,
                    INSTANT,
                    OFFSET_DATE_TIME,
                    ZONED_DATE_TIME,
                    LOCAL_DATE,
                    LOCAL_TIME,
                    LOCAL_DATE_TIME,
                    YEAR,
                    YEAR_MONTH,
                    DURATION -> "'other'";
        };
    }
}
