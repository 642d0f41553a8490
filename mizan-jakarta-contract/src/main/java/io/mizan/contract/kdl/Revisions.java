// SPDX-License-Identifier: Apache-2.0
package io.mizan.contract.kdl;

import io.mizan.contract.key.Sha256;
import io.mizan.contract.model.Context;
import io.mizan.contract.model.Contract;
import io.mizan.contract.model.JsonType;
import io.mizan.contract.model.Parameter;
import io.mizan.contract.model.TypeClosure;
import io.mizan.kdl.KdlDocument;
import io.mizan.kdl.KdlNode;
import io.mizan.kdl.KdlWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The revisions of contexts (protocol, section 10): what was declared, else the first 8 characters of the base64url of the
 * SHA-256 of the context's part of the contract. An entry that was cached under another revision is never met again.
 *
 * <p>A context's part is all that its answers' bytes follow from as far as declarations go: its parameters and reads, their
 * defaults and results, and every type behind them, with the patterns, adapters and orders that spell a value. Neither
 * documentation nor access, caching, errors nor anything that other functions have is in it.
 */
public final class Revisions {

    private static final int LENGTH = 8;

    private Revisions() {}

    /**
     * The revisions of all contexts.
     *
     * @param contract a contract
     * @return by the context's wire name
     */
    public static SortedMap<String, String> of(Contract contract) {
        SortedMap<String, String> revisions = new TreeMap<>();
        contract.contexts().values().forEach(context -> revisions.put(context.name(), of(contract, context)));
        return revisions;
    }

    private static String of(Contract contract, Context context) {
        return context.revision().isEmpty()
                ? Sha256.of(DocLines.removedFrom(part(contract, context)), LENGTH)
                : context.revision();
    }

    private static String part(Contract contract, Context context) {
        Nodes nodes = new Nodes(TypeText.IN_BYTES);
        TypeNodes types = new TypeNodes(nodes);
        List<JsonType> roots =
                new ArrayList<>(context.shared().stream().map(Parameter::type).toList());
        contract.reads(context.name()).forEach(read -> roots.addAll(ContractKdl.typesOf(read)));
        List<KdlNode> document = new ArrayList<>();
        document.add(new ContextNodes(contract, nodes).answers(context));
        TypeClosure.of(contract, roots).values().forEach(type -> document.add(types.type(type)));
        return KdlWriter.reviewable(new KdlDocument(document));
    }
}
