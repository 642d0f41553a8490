// SPDX-License-Identifier: Apache-2.0
package io.mizan.codegen.python;

import io.mizan.codegen.python.Types.Way;
import io.mizan.contract.model.Context;
import io.mizan.contract.model.Contract;
import io.mizan.contract.model.Function;
import io.mizan.contract.model.Parameter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The module of a client: a method for each context and for each call. */
final class ClientFile {

    private final Contract contract;
    private final ContextNames names;
    private final ErrorsFile errors;
    private final boolean awaited;
    private final Imports imports = new Imports();
    private final Annotations annotations;
    private final Source out = new Source();

    ClientFile(Contract contract, Types types, ContextNames names, ErrorsFile errors, boolean awaited) {
        this.contract = contract;
        this.names = names;
        this.errors = errors;
        this.awaited = awaited;
        annotations = new Annotations(types, imports, "types");
    }

    String text() {
        String base = imports.use(awaited ? "AwaitedClient" : "SyncClient");
        out.line("\n");
        out.line("class " + (awaited ? "AsyncClient" : "Client") + "(" + base + "):");
        out.line("    __doc__ = " + base + ".__doc__");
        out.line("    _contract = " + imports.use("_wire") + ".CONTRACT");
        out.line("    _declared = " + imports.use("errors") + ".DECLARED");
        contract.contexts().values().forEach(this::context);
        contract.calls().forEach(this::call);
        return imports.head("The client that " + (awaited ? "is awaited." : "waits.")) + out.text();
    }

    private void context(Context context) {
        List<Function> reads = contract.reads(context.name());
        Collection<Parameter> parameters = Parameters.of(context, reads);
        Set<String> shared = context.shared().stream().map(Parameter::name).collect(Collectors.toSet());
        List<String> signature = parameters.stream()
                .map(parameter -> parameter(parameter, shared.contains(parameter.name())))
                .toList();
        String type = imports.use("contexts") + "." + names.type(context.name());
        def(names.context(context.name()), signature, type);
        List<String> doc = new ArrayList<>(context.doc().lines().toList());
        raises(reads, doc);
        out.doc("        ", doc);
        send("return ", "_fetch(_wire.context_" + context.name(), parameters);
    }

    private void call(Function call) {
        List<String> signature = call.parameters().stream()
                .sorted(Comparator.comparing(parameter -> !parameter.required()))
                .map(parameter -> parameter(parameter, parameter.required()))
                .toList();
        def(
                names.call(call.name()),
                signature,
                call.result().map(type -> annotations.of(type, Way.OUT)).orElse("None"));
        List<String> doc = new ArrayList<>(call.doc().lines().toList());
        raises(List.of(call), doc);
        out.doc("        ", doc);
        send(call.result().isPresent() ? "return " : "", "_call(_wire.call_" + call.name(), call.parameters());
    }

    private String parameter(Parameter parameter, boolean required) {
        String type = annotations.of(parameter.type().present(), Way.IN);
        return names.member(parameter.name()) + ": " + type + (required ? "" : " | None = None");
    }

    private void def(String name, List<String> signature, String result) {
        String parameters = signature.isEmpty() ? "self" : "self, *, " + String.join(", ", signature);
        out.line();
        out.line("    " + (awaited ? "async " : "") + "def " + name + "(" + parameters + ") -> " + result + ":");
    }

    /** What a function declares to throw, behind what is said of it. */
    private void raises(List<Function> functions, List<String> doc) {
        List<String> lines = functions.stream()
                .flatMap(function -> function.errors().stream())
                .map(error -> ":raises errors." + errors.exception(error.code()) + ": " + error.code() + " ("
                        + error.status() + ")")
                .sorted()
                .distinct()
                .toList();
        if (!lines.isEmpty() && !doc.isEmpty()) {
            doc.add("");
        }
        doc.addAll(lines);
    }

    private void send(String returned, String what, Collection<Parameter> parameters) {
        String arguments = parameters.stream()
                .map(parameter -> Source.quoted(parameter.name()) + ": " + names.member(parameter.name()))
                .collect(Collectors.joining(", ", "{", "}"));
        out.line("        " + returned + (awaited ? "await " : "") + "self." + what + ", " + arguments + ")");
    }
}
