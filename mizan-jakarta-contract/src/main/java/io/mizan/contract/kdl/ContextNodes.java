// SPDX-License-Identifier: Apache-2.0
package io.mizan.contract.kdl;

import io.mizan.contract.model.Caching;
import io.mizan.contract.model.Context;
import io.mizan.contract.model.Contract;
import io.mizan.kdl.KdlNode;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The nodes of contexts, with their reads inside.
 *
 * @param contract where the reads are
 * @param nodes the nodes inside
 */
record ContextNodes(Contract contract, Nodes nodes) {

    KdlNode context(Context context) {
        FunctionNodes functions = new FunctionNodes(nodes);
        return cached(KdlNode.of("context", context.name()), context)
                .containing(Nodes.doc(context.doc()))
                .containing(Nodes.access(context.access()))
                .containing(shared(context))
                .containing(context.staleWith().stream()
                        .sorted()
                        .map(other -> KdlNode.of("stale-with", other))
                        .toList())
                .containing(contract.reads(context.name()).stream()
                        .map(read -> functions.read(read, context))
                        .toList());
    }

    /** What the answers of a context are made of. */
    KdlNode answers(Context context) {
        FunctionNodes functions = new FunctionNodes(nodes);
        return KdlNode.of("context", context.name())
                .containing(shared(context))
                .containing(contract.reads(context.name()).stream()
                        .map(read -> functions.answer(read, context))
                        .toList());
    }

    private List<KdlNode> shared(Context context) {
        return context.shared().stream().map(nodes::parameter).toList();
    }

    private static KdlNode cached(KdlNode node, Context context) {
        Caching caching = context.caching();
        KdlNode kept =
                node.with("per", caching.per().name().toLowerCase(Locale.ROOT)).flagged("never", caching.never());
        kept = lasting(kept, "max-age", caching.maxAge());
        kept = lasting(kept, "edge", caching.edge());
        return context.revision().isEmpty() ? kept : kept.with("rev", context.revision());
    }

    private static KdlNode lasting(KdlNode node, String property, Optional<Duration> duration) {
        return duration.map(d -> node.with(property, d.toString())).orElse(node);
    }
}
