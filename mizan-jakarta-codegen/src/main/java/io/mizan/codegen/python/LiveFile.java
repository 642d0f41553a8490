// SPDX-License-Identifier: Apache-2.0
package io.mizan.codegen.python;

import io.mizan.codegen.python.Types.Way;
import io.mizan.contract.model.Channel;
import io.mizan.contract.model.Context;
import io.mizan.contract.model.Contract;
import io.mizan.contract.model.JsonType;
import io.mizan.contract.model.Parameter;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The module of what is told unasked: a method that watches each context, and one that joins each channel. */
final class LiveFile {

    private final Contract contract;
    private final ContextNames names;
    private final Imports imports = new Imports();
    private final Annotations annotations;
    private final Source out = new Source();

    LiveFile(Contract contract, Types types, ContextNames names) {
        this.contract = contract;
        this.names = names;
        annotations = new Annotations(types, imports, "types");
    }

    String text() {
        String base = imports.use("LiveClient");
        out.line("\n");
        out.line("class Live(" + base + "):");
        out.line("    __doc__ = " + base + ".__doc__");
        contract.contexts().values().forEach(this::watch);
        contract.channels().values().forEach(this::join);
        return imports.head("What others change, and channels.") + out.text();
    }

    private void watch(Context context) {
        Collection<Parameter> parameters = Parameters.of(context, contract.reads(context.name()));
        Set<String> shared = context.shared().stream().map(Parameter::name).collect(Collectors.toSet());
        String type = imports.use("contexts") + "." + names.type(context.name());
        def("watch_" + context.name(), parameters, shared, imports.use("AsyncIterator") + "[" + type + "]");
        out.doc("        ", "What the context holds: now, and whenever it has changed.");
        String texts = context.shared().stream()
                .map(parameter -> Source.quoted(parameter.name()) + ",")
                .collect(Collectors.joining(" "));
        out.line("        return self._watch(" + imports.use("_wire") + ".context_" + context.name() + ", "
                + arguments(parameters) + ", (" + texts + "))");
    }

    private void join(Channel channel) {
        Set<String> all = channel.parameters().stream().map(Parameter::name).collect(Collectors.toSet());
        String room = imports.use("Room") + "[" + message(channel.in(), Way.IN) + ", " + message(channel.out(), Way.OUT)
                + "]";
        def("join_" + channel.name(), channel.parameters(), all, room);
        out.doc("        ", channel.doc());
        out.line("        return self._join(" + imports.use("_wire") + ".channel_" + channel.name() + ", "
                + arguments(channel.parameters()) + ")");
    }

    private String message(Optional<JsonType> type, Way way) {
        return type.map(its -> annotations.of(its, way)).orElseGet(() -> imports.use("Never"));
    }

    private void def(String name, Collection<Parameter> parameters, Set<String> required, String result) {
        String signature = parameters.stream()
                .map(parameter -> names.member(parameter.name()) + ": "
                        + annotations.of(parameter.type().present(), Way.IN)
                        + (required.contains(parameter.name()) ? "" : " | None = None"))
                .collect(Collectors.joining(", "));
        out.line();
        out.line("    def " + name + "(self" + (signature.isEmpty() ? "" : ", *, " + signature) + ") -> " + result
                + ":");
    }

    private String arguments(Collection<Parameter> parameters) {
        return parameters.stream()
                .map(parameter -> Source.quoted(parameter.name()) + ": " + names.member(parameter.name()))
                .collect(Collectors.joining(", ", "{", "}"));
    }
}
