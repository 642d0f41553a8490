// SPDX-License-Identifier: Apache-2.0
package io.mizan.codegen.typescript;

import io.mizan.codegen.typescript.Types.Way;
import io.mizan.contract.model.Contract;
import io.mizan.contract.model.JsonType;
import io.mizan.contract.model.NamedType;
import io.mizan.contract.model.NamedType.Property;
import java.util.List;
import java.util.stream.Collectors;

/** The file of the named types. */
final class TypesFile {

    private final Contract contract;
    private final Types types;
    private final Source out = new Source();

    TypesFile(Contract contract, Types types) {
        this.contract = contract;
        this.types = types;
    }

    String text() {
        contract.types().values().forEach(type -> declare(type, Way.OUT));
        contract.types().values().stream()
                .filter(type -> types.inputs().contains(type.name()))
                .forEach(type -> declare(type, Way.IN));
        if (contract.types().isEmpty()) {
            out.line("export {}");
        }
        return new Imports().before(out.text());
    }

    private void declare(NamedType type, Way way) {
        out.line();
        String name = types.name(type.name(), way);
        if (type instanceof NamedType.EnumType constants) {
            out.line("export type " + name + " = "
                    + union(constants.constants().stream().map(Source::quoted).toList()));
        } else if (type instanceof NamedType.UnionType union) {
            out.line("export type " + name + " = "
                    + union(union.choices().stream()
                            .map(choice -> "({ readonly " + Identifiers.property(union.key()) + ": "
                                    + Source.quoted(choice.alias()) + " } & " + types.name(choice.type(), way) + ")")
                            .toList()));
        } else if (type instanceof NamedType.ObjectType object) {
            object(object, name, way);
        }
    }

    private static String union(List<String> choices) {
        return choices.isEmpty() ? "never" : String.join(" | ", choices);
    }

    private void object(NamedType.ObjectType object, String name, Way way) {
        out.doc("", object.doc());
        String variables = object.typeParameters().isEmpty()
                ? ""
                : object.typeParameters().stream().map(Identifiers::type).collect(Collectors.joining(", ", "<", ">"));
        out.line("export interface " + name + variables + " {");
        object.properties().stream()
                .filter(property -> way == Way.OUT ? property.readable() : property.writable())
                .forEach(property -> property(property, way));
        out.line("}");
    }

    private void property(Property property, Way way) {
        out.doc("  ", property.doc());
        boolean optional = way == Way.IN && property.type() instanceof JsonType.Nullable;
        out.line("  readonly " + Identifiers.property(property.name()) + (optional ? "?: " : ": ")
                + types.of(property.type(), way, ""));
    }
}
