// SPDX-License-Identifier: Apache-2.0
package io.mizan.contract.kdl;

import io.mizan.contract.declared.TypeUse;
import io.mizan.contract.model.Access;
import io.mizan.contract.model.ClientErrorType;
import io.mizan.contract.model.Constraint;
import io.mizan.contract.model.JsonType;
import io.mizan.contract.model.Parameter;
import io.mizan.kdl.KdlNode;
import io.mizan.kdl.KdlValue;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The nodes that stand in several others.
 *
 * @param types how types are written
 */
record Nodes(TypeText types) {

    /** A node for each line of a documentation comment, and nothing else on their lines. */
    static List<KdlNode> doc(String doc) {
        return doc.isBlank()
                ? List.of()
                : doc.strip()
                        .lines()
                        .map(line -> KdlNode.of(DocLines.NODE, line.stripTrailing()))
                        .toList();
    }

    KdlNode parameter(Parameter parameter) {
        KdlNode node = KdlNode.of("param", parameter.name()).with("type", type(parameter.type()));
        return parameter
                .defaultText()
                .map(text -> node.with("default", text))
                .orElse(node)
                .containing(constraints(parameter.constraints()));
    }

    String type(JsonType type) {
        return types.of(type);
    }

    /** In an order of their own: annotations have none. */
    static List<KdlNode> constraints(List<Constraint> constraints) {
        return constraints.stream()
                .sorted(Comparator.comparing(Constraint::code)
                        .thenComparing(c -> c.said().toString()))
                .map(Nodes::constraint)
                .toList();
    }

    private static KdlNode constraint(Constraint constraint) {
        KdlNode node = KdlNode.of("constraint", constraint.code());
        for (var attribute : constraint.said().entrySet()) {
            node = node.with(attribute.getKey(), value(attribute.getValue()));
        }
        return node;
    }

    private static KdlValue value(Object attribute) {
        if (attribute instanceof Boolean bool) {
            return new KdlValue.Bool(bool);
        }
        return attribute instanceof Number number
                ? new KdlValue.Finite(new BigDecimal(number.toString()))
                : new KdlValue.Text(attribute.toString());
    }

    /** Who may; nothing for everybody. */
    static List<KdlNode> access(Access access) {
        List<KdlNode> nodes = new ArrayList<>();
        if (access.roles() instanceof Access.Roles.Nobody) {
            nodes.add(KdlNode.of("nobody"));
        } else if (access.roles() instanceof Access.Roles.AnyOf any) {
            nodes.add(KdlNode.of("roles", any.names().stream().sorted().toArray(String[]::new)));
        }
        access.guards().forEach(guard -> nodes.add(guard(guard)));
        return nodes;
    }

    /** In an order of their own, each once. */
    static List<KdlNode> errors(List<ClientErrorType> errors) {
        return errors.stream()
                .sorted(Comparator.comparing(ClientErrorType::code).thenComparing(ClientErrorType::status))
                .map(error -> KdlNode.of("error", error.code()).with("status", error.status()))
                .distinct()
                .toList();
    }

    private static KdlNode guard(Access.GuardUse guard) {
        List<String> words = new ArrayList<>(List.of(TypeUse.simpleName(guard.className())));
        guard.record().ifPresent(fill -> words.addAll(fill.parameters()));
        return KdlNode.of("guard", words.toArray(String[]::new));
    }
}
