// SPDX-License-Identifier: Apache-2.0
package io.mizan.it.protocol.app;

import jakarta.json.bind.annotation.JsonbSubtype;
import jakarta.json.bind.annotation.JsonbTypeInfo;
import java.util.List;
import java.util.Map;

/** A union that holds itself. */
@JsonbTypeInfo(
        key = "kind",
        value = {
            @JsonbSubtype(alias = "circle", type = Shape.Circle.class),
            @JsonbSubtype(alias = "group", type = Shape.Group.class)
        })
public sealed interface Shape {

    record Circle(double radius) implements Shape {}

    record Group(List<Shape> shapes, Map<String, Shape> named) implements Shape {}
}
