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
    private final Adapter adapter;
    private final List<Function> functions;
    private final Source out = new Source();
    private final Imports imports = new Imports();
    private final FieldLiterals fields;
    private final Set<String> declared;

    FunctionsFile(Contract contract, Types types, Adapter adapter, List<Function> functions) {
        this.contract = contract;
        this.types = types;
        this.adapter = adapter;
        this.functions = functions;
        this.fields = new FieldLiterals(contract, types, (property, name) -> property + ": Fields." + name);
        this.declared = functions.stream()
                .flatMap(function -> Exports.of(contract, function, adapter).stream())
                .collect(Collectors.toSet());
    }

    String text() {
        functions.forEach(function ->
                function.context().ifPresentOrElse(context -> read(function, context), () -> mutation(function)));
        return imports.before(out.text());
    }

    /** The parameters of a read that are not those of its context. */
    static List<Parameter> own(Contract contract, Function read) {
        Set<String> shared = read.context().stream()
                .flatMap(name -> Optional.ofNullable(contract.contexts().get(name)).stream())
                .flatMap(of -> of.shared().stream())
                .map(Parameter::name)
                .collect(Collectors.toSet());
        return read.parameters().stream()
                .filter(parameter -> !shared.contains(parameter.name()))
                .toList();
    }

    private void read(Function function, String context) {
        FunctionNames names = new FunctionNames(function.name());
        List<Parameter> own = own(contract, function);
        imports.context(context);
        parameters(names.options(), own, true);
        String arguments = Identifiers.pascal(context) + "Params, " + (own.isEmpty() ? NOTHING : names.options()) + ", "
                + result(function);
        out.line();
        out.doc("", function.doc());
        out.line("export const " + names.constant() + ": " + imports.kernel("Read") + "<" + arguments + "> = {");
        out.line("  context: " + Identifiers.camel(context) + "Context,");
        out.line("  name: " + Source.quoted(function.name()) + ",");
        if (!own.isEmpty()) {
            out.line("  params: "
                    + own.stream()
                            .map(p -> Identifiers.camel(p.name()) + ": " + Texts.of(p))
                            .collect(Collectors.joining(", ", "{ ", " }"))
                    + ",");
        }
        out.line("}");
        hook(function, "Data", arguments, "params");
    }

    private void mutation(Function function) {
        FunctionNames names = new FunctionNames(function.name());
        List<Parameter> parameters = function.parameters();
        parameters(names.args(), parameters, false);
        String arguments =
                (parameters.isEmpty() ? NOTHING : names.args()) + ", " + result(function) + codes(function.errors());
        out.line();
        out.doc("", function.doc());
        out.line("export const " + names.constant() + ": " + imports.kernel("Mutation") + "<" + arguments + "> = {");
        out.line("  name: " + Source.quoted(function.name()) + ",");
        String renamed = parameters.stream()
                .filter(p -> !Identifiers.camel(p.name()).equals(p.name()))
                .map(p -> Identifiers.camel(p.name()) + ": " + Source.quoted(p.name()))
                .collect(Collectors.joining(", "));
        if (!renamed.isEmpty()) {
            out.line("  args: { " + renamed + " },");
        }
        out.line("}");
        hook(function, "Mutation", arguments, "options");
        if (!parameters.isEmpty()) {
            form(names, parameters, arguments);
        }
    }

    private void form(FunctionNames names, List<Parameter> parameters, String arguments) {
        out.line();
        out.line("export const " + names.form() + ": " + imports.forms("Form") + "<" + arguments + "> = {");
        out.line("  mutation: " + names.constant() + ",");
        out.line("  fields: {");
        parameters.forEach(parameter -> out.line("    " + fields.of(parameter) + ","));
        out.line("  },");
        out.line("}");
        if (adapter.present()) {
            String module = adapter.module() + "/form";
            out.line();
            out.line("export const " + names.formHook() + ": " + imports.type(module, "UseForm") + "<" + arguments
                    + "> = options => " + imports.value(module, "useForm", declared) + "(" + names.form()
                    + ", options)");
        }
    }

    /** The type parameter of declared errors' codes, where there are any. */
    static String codes(List<ClientErrorType> errors) {
        String codes = errors.stream()
                .map(ClientErrorType::code)
                .sorted()
                .distinct()
                .map(Source::quoted)
                .collect(Collectors.joining(" | "));
        return codes.isEmpty() ? "" : ", " + codes;
    }

    /** What a component calls for the function. */
    private void hook(Function function, String of, String arguments, String parameter) {
        if (!adapter.present()) {
            return;
        }
        FunctionNames names = new FunctionNames(function.name());
        out.line();
        out.doc("", function.doc());
        out.line("export const " + names.hook() + ": " + imports.type(adapter.module(), "Use" + of) + "<" + arguments
                + "> = " + parameter + " => " + imports.value(adapter.module(), "use" + of, declared) + "("
                + names.constant() + ", " + parameter + ")");
    }

    private String result(Function function) {
        return function.result().map(type -> types.of(type, Way.OUT, "Types.")).orElse("null");
    }

    /** The type of a function's parameters, if it has any; those of a read are all optional. */
    private void parameters(String name, List<Parameter> parameters, boolean optional) {
        if (parameters.isEmpty()) {
            return;
        }
        out.line();
        out.line("export interface " + name + " {");
        parameters.forEach(parameter -> out.line("  " + field(parameter, optional || !parameter.required())));
        out.line("}");
    }

    private String field(Parameter parameter, boolean optional) {
        String type = types.of(parameter.type().present(), Way.IN, "Types.");
        return "readonly " + Identifiers.camel(parameter.name()) + (optional ? "?: " + type + " | null" : ": " + type);
    }
}
