// SPDX-License-Identifier: Apache-2.0
package io.mizan.codegen.python;

import io.mizan.codegen.python.Types.Way;
import io.mizan.codegen.target.Spelling;
import io.mizan.codegen.target.Taken;
import io.mizan.contract.model.NamedType;
import io.mizan.contract.model.NamedType.Property;
import java.util.LinkedHashMap;
import java.util.Map;

/** What the properties of an object are called. */
final class Attributes {

    private Attributes() {}

    /** The attributes of one of an object's forms, in its order, with the names that they have in both. */
    static Map<Property, String> of(NamedType.ObjectType object, Way way) {
        Taken taken = new Taken(Names.RESERVED);
        Map<Property, String> attributes = new LinkedHashMap<>();
        object.properties().forEach(property -> {
            String name = taken.name(Spelling.snake(property.name()));
            if (way == Way.OUT ? property.readable() : property.writable()) {
                attributes.put(property, name);
            }
        });
        return attributes;
    }
}
