// SPDX-License-Identifier: Apache-2.0
package io.mizan.contract.reader;

import io.mizan.contract.model.Channel;
import io.mizan.contract.model.Context;
import io.mizan.contract.model.Function;
import io.mizan.contract.model.Function.Argument;
import io.mizan.contract.model.JsonType;
import io.mizan.contract.model.JsonType.Adapted;
import io.mizan.contract.model.JsonType.Mapping;
import io.mizan.contract.model.JsonType.Nullable;
import io.mizan.contract.model.JsonType.Ref;
import io.mizan.contract.model.JsonType.Sequence;
import io.mizan.contract.model.NamedType;
import io.mizan.contract.model.NamedType.Choice;
import io.mizan.contract.model.NamedType.EnumType;
import io.mizan.contract.model.NamedType.ObjectType;
import io.mizan.contract.model.NamedType.Property;
import io.mizan.contract.model.NamedType.UnionType;
import io.mizan.contract.model.Parameter;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;

/** Puts the final names of types in the place of their classes' names. */
final class Renaming {

    private final TypeNames names;
    private final IdentityHashMap<JsonType, JsonType> types = new IdentityHashMap<>();
    private final IdentityHashMap<Argument, Argument> arguments = new IdentityHashMap<>();

    Renaming(TypeNames names) {
        this.names = names;
    }

    Context of(Context c) {
        List<Parameter> shared = new ArrayList<>();
        for (Parameter parameter : c.shared()) {
            shared.add(of(parameter));
        }
        return new Context(
                c.name(), c.className(), shared, c.access(), c.caching(), c.revision(), c.staleWith(), c.doc());
    }

    Channel of(Channel c) {
        return new Channel(
                c.name(),
                c.className(),
                c.parameters().stream().map(this::of).toList(),
                c.access(),
                c.in().map(this::of),
                c.out().map(this::of),
                c.errors(),
                c.doc());
    }

    Function of(Function f) {
        List<Argument> renamed = new ArrayList<>();
        for (Argument argument : f.arguments()) {
            renamed.add(of(argument));
        }
        return new Function(
                f.name(),
                f.kind(),
                f.group(),
                f.method(),
                f.context(),
                renamed,
                f.result().isEmpty() ? f.result() : Optional.of(of(f.result().get())),
                f.affects(),
                f.access(),
                f.errors(),
                f.websocket(),
                f.view(),
                f.doc());
    }

    private Argument of(Argument argument) {
        Argument known = arguments.get(argument);
        if (known == null) {
            known = argument instanceof Argument.FromClient client
                    ? new Argument.FromClient(of(client.parameter()))
                    : argument;
            arguments.put(argument, known);
        }
        return known;
    }

    private Parameter of(Parameter p) {
        return new Parameter(p.name(), p.javaName(), of(p.type()), p.defaultText(), p.constraints());
    }

    private JsonType of(JsonType type) {
        JsonType known = types.get(type);
        if (known == null) {
            known = renamed(type);
            types.put(type, known);
        }
        return known;
    }

    private JsonType renamed(JsonType type) {
        if (type instanceof Ref ref) {
            List<JsonType> inside = new ArrayList<>();
            for (JsonType argument : ref.arguments()) {
                inside.add(of(argument));
            }
            return new Ref(names.of(ref.name()), inside);
        } else if (type instanceof Sequence sequence) {
            return new Sequence(sequence.form(), of(sequence.element()));
        } else if (type instanceof Mapping mapping) {
            return new Mapping(mapping.sorted(), of(mapping.key()), of(mapping.value()));
        } else if (type instanceof Nullable nullable) {
            return new Nullable(nullable.form(), of(nullable.of()));
        } else if (type instanceof Adapted adapted) {
            return new Adapted(adapted.adapterClass(), of(adapted.adapted()));
        }
        return type;
    }

    NamedType of(NamedType type) {
        String name = names.of(type.className());
        if (type instanceof ObjectType object) {
            List<Property> properties = new ArrayList<>();
            for (Property property : object.properties()) {
                properties.add(of(property));
            }
            return new ObjectType(
                    name, object.className(), object.form(), object.typeParameters(), properties, object.doc());
        } else if (type instanceof UnionType union) {
            List<Choice> choices = union.choices().stream()
                    .map(c -> new Choice(c.alias(), names.of(c.type())))
                    .toList();
            return new UnionType(name, union.className(), union.key(), choices);
        }
        EnumType constants = (EnumType) type;
        return new EnumType(name, constants.className(), constants.constants());
    }

    private Property of(Property p) {
        return new Property(p.name(), p.javaName(), of(p.type()), p.readable(), p.writable(), p.constraints(), p.doc());
    }
}
