// SPDX-License-Identifier: Apache-2.0
package io.mizan.codegen.rust;

import io.mizan.codegen.rust.Types.Way;
import io.mizan.codegen.target.Spelling;
import io.mizan.codegen.target.Taken;
import io.mizan.contract.model.Contract;
import io.mizan.contract.model.JsonType;
import io.mizan.contract.model.NamedType;
import io.mizan.contract.model.NamedType.Property;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The module of the named types. */
final class TypesFile {

    private final Contract contract;
    private final Types types;
    private final Recursion recursion;
    private final Source out = Source.file("The types of the contract.");

    TypesFile(Contract contract, Types types) {
        this.contract = contract;
        this.types = types;
        recursion = new Recursion(contract);
    }

    String text() {
        out.line();
        out.line("use std::collections::HashMap;");
        out.line("use std::marker::PhantomData;");
        out.line();
        out.line("use serde::{Deserialize, Serialize};");
        out.line("use serde_json::{Map, Number, Value};");
        out.line();
        out.line("use super::runtime::values::*;");
        contract.types().values().forEach(type -> declare(type, Way.OUT));
        contract.types().values().stream()
                .filter(type -> types.inputs().contains(type.name()))
                .forEach(type -> declare(type, Way.IN));
        return out.text();
    }

    private void declare(NamedType type, Way way) {
        String name = types.name(type.name(), way);
        if (type instanceof NamedType.EnumType constants) {
            new EnumText(constants, name, out).write();
        } else if (type instanceof NamedType.UnionType union) {
            new UnionText(union, name, out).write(choice -> choice(choice, union, way));
        } else if (type instanceof NamedType.ObjectType object) {
            object(object, name, way);
        }
    }

    private String choice(NamedType.Choice choice, NamedType.UnionType union, Way way) {
        String name = types.name(choice.type(), way);
        return recursion.boxed(new JsonType.Ref(choice.type(), List.of()), union.name()) ? "Box<" + name + ">" : name;
    }

    private void object(NamedType.ObjectType object, String name, Way way) {
        List<String> variables = object.typeParameters();
        out.line();
        out.doc("", object.doc());
        out.line("#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]");
        out.line("pub struct " + name
                + (variables.isEmpty()
                        ? ""
                        : variables.stream().map(types::variable).collect(Collectors.joining(", ", "<", ">")))
                + " {");
        Taken taken = new Taken(Names.RESERVED);
        for (Property property : object.properties()) {
            String field = taken.name(Spelling.snake(property.name()));
            if (way == Way.OUT ? property.readable() : property.writable()) {
                property(property, field, object.name(), way);
            }
        }
        String unused = variables.stream()
                .filter(variable -> !recursion.uses(object, variable))
                .map(variable -> types.variable(variable) + ",")
                .collect(Collectors.joining(" "));
        if (!unused.isEmpty()) {
            out.line("    #[serde(skip)]");
            out.line("    pub _of: PhantomData<(" + unused + ")>,");
        }
        out.line("}");
    }

    private void property(Property property, String field, String holder, Way way) {
        out.doc("    ", property.doc());
        if (!property.name().equals(field)) {
            out.line("    #[serde(rename = " + Source.quoted(property.name()) + ")]");
        }
        out.line("    pub " + Names.raw(field) + ": " + held(property.type(), holder, way) + ",");
    }

    private String held(JsonType type, String holder, Way way) {
        if (!recursion.boxed(type, holder)) {
            return types.of(type, way, "");
        }
        return type instanceof JsonType.Nullable nullable
                ? "Option<Box<" + types.of(nullable.of(), way, "") + ">>"
                : "Box<" + types.of(type, way, "") + ">";
    }

    /** The names of variants, in the order of what they stand for. */
    static List<String> variants(List<String> texts) {
        Taken taken = new Taken(Set.of("Self"));
        return texts.stream()
                .map(text -> taken.name(Spelling.pascal(Spelling.snake(text))))
                .toList();
    }
}
