// SPDX-License-Identifier: Apache-2.0
package io.mizan.contract.kdl;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A node of KDL 2.0: {@code (annotation)name "argument" property="value" { children }}.
 *
 * @param annotation the type annotation
 * @param name its name
 * @param entries arguments and properties, in their order
 * @param children the nodes in its block
 */
public record KdlNode(Optional<String> annotation, String name, List<KdlEntry> entries, List<KdlNode> children) {

    /** Copies. */
    public KdlNode {
        entries = List.copyOf(entries);
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
        List<KdlEntry> entries = new ArrayList<>();
        for (String argument : arguments) {
            entries.add(new KdlEntry.Argument(Optional.empty(), new KdlValue.Text(argument)));
        }
        return new KdlNode(Optional.empty(), name, entries, List.of());
    }

    /**
     * The node with a further property.
     *
     * @param property its name
     * @param value its value
     * @return another node
     */
    public KdlNode with(String property, KdlValue value) {
        List<KdlEntry> more = new ArrayList<>(entries);
        more.add(new KdlEntry.Property(property, Optional.empty(), value));
        return new KdlNode(annotation, name, more, children);
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
        return new KdlNode(annotation, name, entries, more);
    }
}
