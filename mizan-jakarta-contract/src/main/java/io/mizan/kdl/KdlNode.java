// SPDX-License-Identifier: Apache-2.0
package io.mizan.kdl;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A node: {@code (annotation)name "argument" property="value" { children }}. Arguments and children have an order that
 * counts; properties have none, though the one in which they came is kept for whoever writes them again.
 *
 * @param annotation what stands in parentheses before the name
 * @param name its name
 * @param arguments what is told by its place
 * @param properties what is told by its name
 * @param children the nodes in its block; an empty block is none
 */
public record KdlNode(
        Optional<String> annotation,
        String name,
        List<KdlEntry> arguments,
        Map<String, KdlEntry> properties,
        List<KdlNode> children) {

    /** Copies. */
    public KdlNode {
        arguments = List.copyOf(arguments);
        properties = Collections.unmodifiableMap(new LinkedHashMap<>(properties));
        children = List.copyOf(children);
    }

    /**
     * A node with arguments that are strings.
     *
     * @param name its name
     * @param arguments its arguments
     * @return without properties and children
     */
    public static KdlNode of(String name, String... arguments) {
        List<KdlEntry> entries = Arrays.stream(arguments)
                .map(text -> KdlEntry.of(new KdlValue.Text(text)))
                .toList();
        return new KdlNode(Optional.empty(), name, entries, Map.of(), List.of());
    }

    /**
     * The node with a further property.
     *
     * @param property its name
     * @param value its value
     * @return another node
     */
    public KdlNode with(String property, KdlValue value) {
        Map<String, KdlEntry> more = new LinkedHashMap<>(properties);
        more.put(property, KdlEntry.of(value));
        return new KdlNode(annotation, name, arguments, more, children);
    }

    /**
     * The node with a further string.
     *
     * @param property its name
     * @param text its value
     * @return another node
     */
    public KdlNode with(String property, String text) {
        return with(property, new KdlValue.Text(text));
    }

    /**
     * The node with a further whole number.
     *
     * @param property its name
     * @param number its value
     * @return another node
     */
    public KdlNode with(String property, long number) {
        return with(property, new KdlValue.Finite(BigDecimal.valueOf(number)));
    }

    /**
     * The node with {@code property=#true}, or as it is: false is said by silence.
     *
     * @param property its name
     * @param value whether it is there
     * @return another node
     */
    public KdlNode flagged(String property, boolean value) {
        return value ? with(property, new KdlValue.Bool(true)) : this;
    }

    /**
     * The node with further children.
     *
     * @param nodes what comes behind the present ones
     * @return another node
     */
    public KdlNode containing(List<KdlNode> nodes) {
        List<KdlNode> more = new ArrayList<>(children);
        more.addAll(nodes);
        return new KdlNode(annotation, name, arguments, properties, more);
    }
}
