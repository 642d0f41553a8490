// SPDX-License-Identifier: Apache-2.0
package io.mizan.contract.openapi;

import static io.mizan.contract.openapi.ScalarSchemas.typed;

import io.mizan.contract.json.Json;
import io.mizan.contract.model.Contract;
import io.mizan.contract.model.JsonType;
import io.mizan.contract.model.NamedType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The schemas of named types.
 *
 * @param contract where they are
 * @param schemas the schemas of what is inside
 */
record NamedSchemas(Contract contract, Schemas schemas) {

    Json.Obj of(NamedType type, List<JsonType> arguments) {
        if (type instanceof NamedType.ObjectType object) {
            return object(object, arguments, Optional.empty());
        }
        if (type instanceof NamedType.EnumType constants) {
            return typed("string")
                    .with("enum", Members.texts(constants.constants()))
                    .build();
        }
        return union((NamedType.UnionType) type);
    }

    /** A component for each choice: its object with the telling property in front. */
    private Json.Obj union(NamedType.UnionType union) {
        List<Json> choices = new ArrayList<>();
        Members mapping = new Members();
        for (NamedType.Choice choice : union.choices()) {
            String component = ComponentName.escaped(union.name()) + "-" + ComponentName.escaped(choice.alias());
            choices.add(schemas.add(component, choice(union, choice)));
            mapping.with(choice.alias(), "#/components/schemas/" + component);
        }
        return new Members()
                .with("oneOf", Members.array(choices))
                .with(
                        "discriminator",
                        Members.of("propertyName", union.key())
                                .with("mapping", mapping.build())
                                .build())
                .build();
    }

    private Json.Obj choice(NamedType.UnionType union, NamedType.Choice choice) {
        if (!(contract.types().get(choice.type()) instanceof NamedType.ObjectType object)) {
            throw new IllegalArgumentException(union.name() + ": '" + choice.type() + "' is no object of the contract");
        }
        return object(object, List.of(), Optional.of(new Tag(union.key(), choice.alias())));
    }

    private Json.Obj object(NamedType.ObjectType object, List<JsonType> arguments, Optional<Tag> tag) {
        Bindings bindings = Bindings.of(object.typeParameters(), arguments);
        Members properties = new Members();
        List<String> required = new ArrayList<>();
        tag.ifPresent(t -> {
            properties.with(t.key(), typed("string").with("const", t.alias()).build());
            required.add(t.key());
        });
        for (NamedType.Property property : object.properties()) {
            properties.with(property.name(), property(property, bindings));
            if (!(bindings.apply(property.type()) instanceof JsonType.Nullable)) {
                required.add(property.name());
            }
        }
        return typed("object")
                .unlessBlank("description", object.doc())
                .with("properties", properties.build())
                .unlessEmpty("required", Members.texts(required))
                .with("additionalProperties", false)
                .build();
    }

    private Json.Obj property(NamedType.Property property, Bindings bindings) {
        JsonType type = bindings.apply(property.type());
        Members schema = new Members()
                .withAll(schemas.of(type))
                .unlessBlank("description", property.doc())
                .flagged("readOnly", !property.writable())
                .flagged("writeOnly", !property.readable());
        return ConstraintSchemas.constrained(schema.build(), type, property.constraints());
    }

    /**
     * What tells a choice of a union.
     *
     * @param key a property's name
     * @param alias its value
     */
    private record Tag(String key, String alias) {}
}
