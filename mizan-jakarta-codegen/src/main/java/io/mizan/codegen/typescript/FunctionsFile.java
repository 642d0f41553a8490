// SPDX-License-Identifier: Apache-2.0
package io.mizan.codegen.typescript;

import io.mizan.codegen.typescript.Types.Way;
import io.mizan.contract.model.ClientErrorType;
import io.mizan.contract.model.Contract;
import io.mizan.contract.model.Function;
import io.mizan.contract.model.Parameter;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The file of a group: its reads and its mutations. */
final class FunctionsFile {

    private static final String NOTHING = "Record<never, never>";

    private final Contract contract;
    private final Types types;
    private final List<Function> functions;
    private final Source out = new Source();
    private final Imports imports = new Imports();

    FunctionsFile(Contract contract, Types types, List<Function> functions) {
        this.contract = contract;
        this.types = types;
        this.functions = functions;
    }

    String text() {
        functions.forEach(function -> {
            out.line();
            out.doc("", function.doc());
            function.context().ifPresentOrElse(context -> read(function, context), () -> mutation(function));
        });
        return imports.before(out.text());
    }

    private void read(Function function, String context) {
        imports.context(context);
        Set<String> shared = Optional.ofNullable(contract.contexts().get(context)).stream()
                .flatMap(of -> of.shared().stream())
                .map(Parameter::name)
                .collect(Collectors.toSet());
        List<Parameter> own = function.parameters().stream()
                .filter(parameter -> !shared.contains(parameter.name()))
                .toList();
        String name = Identifiers.camel(context);
        out.line("export const " + Identifiers.constant(function.name()) + ": Read<" + Identifiers.pascal(context)
                + "Params, " + fields(own, true) + ", " + result(function) + "> = {");
        out.line("  context: " + name + "Context,");
        out.line("  name: " + Source.quoted(function.name()) + ",");
        if (!own.isEmpty()) {
            out.line("  params: "
                    + own.stream()
                            .map(p -> Identifiers.camel(p.name()) + ": " + Texts.of(p))
                            .collect(Collectors.joining(", ", "{ ", " }"))
                    + ",");
        }
        out.line("}");
    }

    private void mutation(Function function) {
        List<Parameter> parameters = function.parameters();
        String codes = function.errors().stream()
                .map(ClientErrorType::code)
                .sorted()
                .distinct()
                .map(Source::quoted)
                .collect(Collectors.joining(" | "));
        out.line("export const " + Identifiers.constant(function.name()) + ": Mutation<" + fields(parameters, false)
                + ", " + result(function) + (codes.isEmpty() ? "" : ", " + codes) + "> = {");
        out.line("  name: " + Source.quoted(function.name()) + ",");
        String renamed = parameters.stream()
                .filter(p -> !Identifiers.camel(p.name()).equals(p.name()))
                .map(p -> Identifiers.camel(p.name()) + ": " + Source.quoted(p.name()))
                .collect(Collectors.joining(", "));
        if (!renamed.isEmpty()) {
            out.line("  args: { " + renamed + " },");
        }
        out.line("}");
    }

    private String result(Function function) {
        return function.result().map(type -> types.of(type, Way.OUT, "Types.")).orElse("null");
    }

    /** An object type of parameters; those of a read are all optional. */
    private String fields(List<Parameter> parameters, boolean optional) {
        return parameters.isEmpty()
                ? NOTHING
                : parameters.stream()
                        .map(p -> field(p, optional || !p.required()))
                        .collect(Collectors.joining("; ", "{ ", " }"));
    }

    private String field(Parameter parameter, boolean optional) {
        String type = types.of(parameter.type().present(), Way.IN, "Types.");
        return "readonly " + Identifiers.camel(parameter.name()) + (optional ? "?: " + type + " | null" : ": " + type);
    }
}
