// SPDX-License-Identifier: Apache-2.0
package io.mizan.codegen.python;

import io.mizan.codegen.python.Types.Way;
import io.mizan.contract.model.Contract;
import io.mizan.contract.model.JsonType;
import io.mizan.contract.model.NamedType;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** The module of the named types: texts that are constants, dataclasses, and unions of these. */
final class TypesFile {

    private final Contract contract;
    private final Types types;
    private final Imports imports = new Imports();
    private final Annotations annotations;
    private final Source out = new Source();

    TypesFile(Contract contract, Types types) {
        this.contract = contract;
        this.types = types;
        annotations = new Annotations(types, imports, "");
    }

    String text() {
        types.variables()
                .values()
                .forEach(name -> out.line("\n" + name + " = " + imports.use("TypeVar") + "(\"" + name + "\")"));
        each(NamedType.EnumType.class, Way.OUT, this::constants);
        each(NamedType.ObjectType.class, Way.OUT, object -> object(object, Way.OUT));
        each(NamedType.ObjectType.class, Way.IN, object -> object(object, Way.IN));
        each(NamedType.UnionType.class, Way.OUT, union -> union(union, Way.OUT));
        each(NamedType.UnionType.class, Way.IN, union -> union(union, Way.IN));
        return imports.head("The types of the contract.") + out.text();
    }

    private <T extends NamedType> void each(Class<T> kind, Way way, Consumer<T> declare) {
        contract.types().values().stream()
                .filter(type -> way == Way.OUT || types.inputs().contains(type.name()))
                .filter(kind::isInstance)
                .map(kind::cast)
                .forEach(declare);
    }

    private void constants(NamedType.EnumType type) {
        String name = types.name(type.name(), Way.OUT);
        String names = type.constants().stream().map(Source::quoted).collect(Collectors.joining(", "));
        out.line();
        if (names.isEmpty()) {
            uninhabited(name);
        } else {
            out.line(name + " = " + imports.use("Literal") + "[" + names + "]");
        }
    }

    private void union(NamedType.UnionType union, Way way) {
        String name = types.name(union.name(), way);
        List<String> choices = union.choices().stream()
                .map(choice -> types.name(choice.type(), way))
                .toList();
        out.line("\n");
        if (choices.isEmpty()) {
            uninhabited(name);
        } else {
            out.line(name + " = " + String.join(" | ", choices));
        }
    }

    private void uninhabited(String name) {
        out.line("class " + name + ":");
        out.doc("    ", "No value is of this type.");
    }

    private void object(NamedType.ObjectType object, Way way) {
        out.line("\n");
        out.line("@" + imports.use("dataclass") + "(frozen=True, kw_only=True)");
        out.line("class " + types.name(object.name(), way) + bases(object) + ":");
        out.doc("    ", object.doc());
        var attributes = Attributes.of(object, way);
        attributes.forEach((property, name) -> {
            String missing = property.type() instanceof JsonType.Nullable ? " = None" : "";
            out.line("    " + name + ": " + annotations.of(property.type(), way) + missing);
            out.doc("    ", property.doc());
        });
        if (attributes.isEmpty()) {
            out.line("    pass");
        }
    }

    private String bases(NamedType.ObjectType object) {
        return object.typeParameters().isEmpty()
                ? ""
                : object.typeParameters().stream()
                        .map(types::variable)
                        .collect(Collectors.joining(", ", "(" + imports.use("Generic") + "[", "])"));
    }
}
