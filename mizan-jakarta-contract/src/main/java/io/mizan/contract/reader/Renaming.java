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
import java.util.IdentityHashMap;
import java.util.List;

/** Puts the final names of types in the place of their classes' names. */
final class Renaming {

    private final TypeNames names;
    private final IdentityHashMap<JsonType, JsonType> types = new IdentityHashMap<>();
    private final IdentityHashMap<Argument, Argument> arguments = new IdentityHashMap<>();

    Renaming(TypeNames names) {
        this.names = names;
    }

    Context of(Context c) {
        List<Parameter> shared = c.shared().stream().map(this::of).toList();
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
        return new Function(
                f.name(),
                f.kind(),
                f.group(),
                f.method(),
                f.context(),
                f.arguments().stream().map(this::of).toList(),
                f.result().map(this::of),
                f.affects(),
                f.access(),
                f.errors(),
                f.websocket(),
                f.view(),
                f.doc());
    }

    private Argument of(Argument argument) {
        return arguments.computeIfAbsent(
                argument,
                a -> a instanceof Argument.FromClient client ? new Argument.FromClient(of(client.parameter())) : a);
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
            return new Ref(
                    names.of(ref.name()), ref.arguments().stream().map(this::of).toList());
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
            List<Property> properties =
                    object.properties().stream().map(this::of).toList();
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
