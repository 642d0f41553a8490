// SPDX-License-Identifier: Apache-2.0
package io.mizan.contract.kdl;

import io.mizan.contract.model.Affects;
import io.mizan.contract.model.Context;
import io.mizan.contract.model.Function;
import io.mizan.contract.model.Parameter;
import io.mizan.kdl.KdlNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The nodes of functions.
 *
 * @param nodes the nodes inside
 */
record FunctionNodes(Nodes nodes) {

    KdlNode read(Function function, Context context) {
        List<KdlNode> own = parametersOf(function, context);
        return begun("read", function).containing(own).containing(rest(function));
    }

    KdlNode call(Function function) {
        List<KdlNode> parameters =
                function.parameters().stream().map(nodes::parameter).toList();
        return begun("call", function)
                .containing(parameters)
                .containing(rest(function))
                .containing(function.affects().stream()
                        .map(a -> affects(a, function))
                        .toList());
    }

    /** What the answer of a read is made of, and nothing that does not show in its bytes. */
    KdlNode answer(Function function, Context context) {
        return KdlNode.of("read", function.name())
                .containing(parametersOf(function, context))
                .containing(result(function));
    }

    private static KdlNode begun(String kind, Function function) {
        return KdlNode.of(kind, function.name())
                .with("group", function.group())
                .flagged("websocket", function.websocket())
                .containing(Nodes.doc(function.doc()))
                .containing(Nodes.access(function.access()));
    }

    /** The context has the shared ones. */
    private List<KdlNode> parametersOf(Function read, Context context) {
        Set<String> shared = context.shared().stream().map(Parameter::name).collect(Collectors.toSet());
        return read.parameters().stream()
                .filter(parameter -> !shared.contains(parameter.name()))
                .map(nodes::parameter)
                .toList();
    }

    private List<KdlNode> rest(Function function) {
        List<KdlNode> rest = new ArrayList<>(result(function));
        rest.addAll(Nodes.errors(function.errors()));
        return rest;
    }

    private List<KdlNode> result(Function function) {
        return function.result().stream()
                .map(type -> KdlNode.of("result", nodes.type(type)))
                .toList();
    }

    private static KdlNode affects(Affects affects, Function function) {
        if (affects instanceof Affects.OfContext context) {
            return KdlNode.of("affects", context.context())
                    .flagged("own", context.own())
                    .containing(context.narrowed().stream()
                            .map(narrowed -> scope(narrowed, function))
                            .toList());
        }
        return KdlNode.of("affects", "*");
    }

    private static KdlNode scope(Affects.Narrowed narrowed, Function function) {
        return KdlNode.of("scope", narrowed.component())
                .with("param", function.parameterAt(narrowed.argument()).name())
                .flagged("each", narrowed.many());
    }
}
