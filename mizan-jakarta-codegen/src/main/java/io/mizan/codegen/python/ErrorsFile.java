// SPDX-License-Identifier: Apache-2.0
package io.mizan.codegen.python;

import io.mizan.codegen.target.Spelling;
import io.mizan.codegen.target.Taken;
import io.mizan.contract.model.Channel;
import io.mizan.contract.model.ClientErrorType;
import io.mizan.contract.model.Contract;
import io.mizan.contract.model.Function;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The module of what can go wrong: the protocol's own problems, and an exception for each declared code. */
final class ErrorsFile {

    private static final Map<String, String> PROTOCOL = new TreeMap<>(Map.of(
            "csrf", "Forbidden",
            "forbidden", "Forbidden",
            "invalid", "Invalid",
            "not_found", "NotFound",
            "stale_client", "StaleClient",
            "unauthenticated", "Unauthenticated"));

    private static final Set<String> RUNTIME = Set.of(
            "FieldError",
            "Forbidden",
            "Invalid",
            "Mapping",
            "MizanError",
            "NoAnswer",
            "NotFound",
            "Problem",
            "StaleClient",
            "Unauthenticated",
            "UnreadableAnswer");

    private final SortedMap<String, String> declared = new TreeMap<>();

    ErrorsFile(Contract contract) {
        Taken taken = new Taken(RUNTIME);
        Stream.concat(
                        contract.functions().values().stream().map(Function::errors),
                        contract.channels().values().stream().map(Channel::errors))
                .flatMap(List::stream)
                .map(ClientErrorType::code)
                .sorted()
                .distinct()
                .filter(code -> !PROTOCOL.containsKey(code))
                .forEach(code -> declared.put(code, taken.name(Spelling.pascal(code))));
    }

    /** The exception of a code. */
    String exception(String code) {
        return declared.getOrDefault(code, PROTOCOL.getOrDefault(code, "Problem"));
    }

    String text() {
        Source out = new Source();
        out.line();
        out.line("from collections.abc import Mapping");
        out.line();
        RUNTIME.stream()
                .sorted()
                .filter(name -> !name.equals("Mapping"))
                .forEach(name -> out.line("from .runtime.problem import " + name + " as " + name));
        declared.forEach((code, name) -> {
            out.line("\n");
            out.line("class " + name + "(Problem):");
            out.doc("    ", "The server says " + code + ".");
        });
        out.line("\n");
        out.line("DECLARED: Mapping[str, type[Problem]] = {");
        declared.forEach((code, name) -> out.line("    " + Source.quoted(code) + ": " + name + ","));
        out.line("}");
        out.doc("", "The exceptions that functions declare, by code.");
        return new Imports().head("What can go wrong.") + out.text();
    }
}
