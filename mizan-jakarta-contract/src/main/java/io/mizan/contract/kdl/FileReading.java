// SPDX-License-Identifier: Apache-2.0
package io.mizan.contract.kdl;

import io.mizan.contract.model.Access;
import io.mizan.contract.model.Channel;
import io.mizan.contract.model.Context;
import io.mizan.contract.model.Contract;
import io.mizan.contract.model.Function;
import io.mizan.contract.model.NamedType;
import io.mizan.contract.problem.Problem;
import io.mizan.contract.problem.ProblemCode;
import io.mizan.kdl.KdlNode;
import io.mizan.kdl.KdlPosition;
import io.mizan.kdl.KdlSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;

/** One file being read. */
final class FileReading {

    private static final KdlPosition START = new KdlPosition(1, 1);

    private final FileFindings findings = new FileFindings();
    private final List<Consumer<Contract>> references = new ArrayList<>();
    private final Names names = new Names(findings);
    private final ParameterElements parameters = new ParameterElements(findings, references);
    private final FunctionElements functionElements = new FunctionElements(findings, names, parameters, references);
    private final ContextElements contextElements = new ContextElements(findings, names, parameters, functionElements);
    private final ChannelElements channelElements = new ChannelElements(findings, names, parameters);
    private final TypeElements typeElements = new TypeElements(findings, names, parameters, references);
    private final SortedMap<String, Context> contexts = new TreeMap<>();
    private final SortedMap<String, Function> functions = new TreeMap<>();
    private final SortedMap<String, NamedType> types = new TreeMap<>();
    private final SortedMap<String, Channel> channels = new TreeMap<>();
    private final KdlSource source;

    FileReading(KdlSource source) {
        this.source = source;
    }

    List<Problem> problems() {
        return findings.all();
    }

    Contract contract() {
        if (!versionIsKnown()) {
            return new Contract(contexts, functions, types, new TreeSet<>());
        }
        source.document().nodes().stream().filter(node -> !isContract(node)).forEach(this::read);
        Contract contract = new Contract(contexts, functions, types, roles(), channels);
        references.forEach(check -> check.accept(contract));
        return contract;
    }

    /** What a file of another version means is not known, so nothing more is said of it. */
    private boolean versionIsKnown() {
        List<KdlNode> found = source.document().nodes().stream()
                .filter(FileReading::isContract)
                .toList();
        if (found.isEmpty()) {
            findings.add(START, ProblemCode.FILE_MISSING, "the file", "the node 'contract'", "contract version=1");
            return true;
        }
        found.stream()
                .skip(1)
                .forEach(twice ->
                        findings.add(source.at(twice), ProblemCode.FILE_TWICE, "'contract'", source.at(found.get(0))));
        Element contract = element(found.get(0));
        Optional<Integer> version = contract.number("version", "version=" + ContractKdl.VERSION);
        if (version.isPresent() && version.get() != ContractKdl.VERSION) {
            findings.add(contract.at(), ProblemCode.FILE_VERSION, version.get());
            return false;
        }
        contract.end();
        return true;
    }

    private static boolean isContract(KdlNode node) {
        return node.name().equals("contract");
    }

    private Element element(KdlNode node) {
        return new Element(node, source, findings);
    }

    private void read(KdlNode node) {
        Element element = element(node);
        switch (node.name()) {
            case "context" -> context(element);
            case "call" -> functionElements.call(element).ifPresent(call -> functions.put(call.name(), call));
            case "channel" -> channelElements.channel(element).ifPresent(c -> channels.put(c.name(), c));
            case "object", "enum", "union" -> typeElements.type(element).ifPresent(t -> types.put(t.name(), t));
            default -> {
                findings.add(
                        element.at(),
                        ProblemCode.FILE_UNKNOWN,
                        "the file",
                        "'" + node.name() + "' at its top",
                        "what may stand there is call, channel, context, contract, enum, object, union");
                return;
            }
        }
        element.end();
    }

    private void context(Element element) {
        Optional<Context> context = contextElements.context(element);
        context.ifPresent(c -> contexts.put(c.name(), c));
        contextElements
                .reads(
                        element,
                        context.map(Context::name).orElse(""),
                        context.map(Context::shared).orElse(List.of()))
                .forEach(read -> functions.put(read.name(), read));
    }

    private SortedSet<String> roles() {
        SortedSet<String> roles = new TreeSet<>();
        contexts.values().forEach(context -> add(roles, context.access()));
        functions.values().forEach(function -> add(roles, function.access()));
        channels.values().forEach(channel -> add(roles, channel.access()));
        return roles;
    }

    private static void add(SortedSet<String> roles, Access access) {
        if (access.roles() instanceof Access.Roles.AnyOf any) {
            roles.addAll(any.names());
        }
    }
}
