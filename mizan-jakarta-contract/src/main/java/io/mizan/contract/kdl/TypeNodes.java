// SPDX-License-Identifier: Apache-2.0
package io.mizan.contract.kdl;

import io.mizan.contract.model.NamedType;
import io.mizan.kdl.KdlNode;
import java.util.ArrayList;
import java.util.List;

/**
 * The nodes of named types.
 *
 * @param nodes the nodes inside
 */
record TypeNodes(Nodes nodes) {

    KdlNode type(NamedType type) {
        if (type instanceof NamedType.ObjectType object) {
            return object(object);
        }
        if (type instanceof NamedType.EnumType constants) {
            return KdlNode.of("enum", constants.name())
                    .containing(constants.constants().stream()
                            .map(constant -> KdlNode.of("constant", constant))
                            .toList());
        }
        NamedType.UnionType union = (NamedType.UnionType) type;
        return KdlNode.of("union", union.name())
                .with("key", union.key())
                .containing(union.choices().stream()
                        .map(choice -> KdlNode.of("choice", choice.alias()).with("type", choice.type()))
                        .toList());
    }

    private KdlNode object(NamedType.ObjectType object) {
        List<String> words = new ArrayList<>(List.of(object.name()));
        words.addAll(object.typeParameters());
        return KdlNode.of("object", words.toArray(String[]::new))
                .containing(Nodes.doc(object.doc()))
                .containing(object.properties().stream().map(this::property).toList());
    }

    private KdlNode property(NamedType.Property property) {
        return KdlNode.of("property", property.name())
                .with("type", nodes.type(property.type()))
                .flagged("read-only", !property.writable())
                .flagged("write-only", !property.readable())
                .containing(Nodes.doc(property.doc()))
                .containing(Nodes.constraints(property.constraints()));
    }
}
