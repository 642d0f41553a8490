// SPDX-License-Identifier: Apache-2.0
package io.mizan.codegen.rust;

import io.mizan.codegen.rust.Types.Way;
import io.mizan.contract.model.JsonType;
import io.mizan.contract.model.Parameter;
import java.util.Collection;
import java.util.Comparator;
import java.util.stream.Collectors;

/** Writes a struct of what contexts are asked with, functions called with, or channels told apart by. */
record ArgsText(Types types, Source out) {

    /** A parameter, and whether it has to be given. */
    record Arg(Parameter parameter, boolean required) {

        String name() {
            return Names.member(parameter.name());
        }
    }

    /** The struct, and the function that takes what is required. */
    void struct(String name, Collection<Arg> args, boolean serialized) {
        boolean required = args.stream().anyMatch(Arg::required);
        out.line("#[derive(Clone, Debug, PartialEq" + (serialized ? ", Serialize" : "") + (required ? "" : ", Default")
                + ")]");
        out.line("pub struct " + name + " {");
        args.forEach(arg -> field(arg, serialized));
        out.line("}");
        if (required) {
            make(name, args);
        }
    }

    /** The method that gives the texts, sorted by name. */
    void params(Collection<Arg> args) {
        out.line("    fn params(&self, params: &mut Params) {");
        args.stream()
                .sorted(Comparator.comparing(arg -> arg.parameter().name()))
                .forEach(arg -> out.line("        " + param(arg)));
        out.line("    }");
    }

    private static String param(Arg arg) {
        String field = "self." + arg.name();
        String start = "(" + Source.quoted(arg.parameter().name()) + ", ";
        if (arg.parameter().type().present() instanceof JsonType.Sequence sequence) {
            boolean once = sequence.form() == JsonType.Sequence.Form.SET
                    || sequence.form() == JsonType.Sequence.Form.SORTED_SET;
            return "params." + (once ? "set" : "list") + start + field + ".iter().flatten());";
        }
        return "params.one" + start + (arg.required() ? "Some(&" + field + ")" : field + ".as_ref()") + ");";
    }

    private void field(Arg arg, boolean serialized) {
        if (serialized && !arg.required()) {
            out.line("    #[serde(skip_serializing_if = \"Option::is_none\")]");
        }
        String wire = arg.parameter().name();
        if (serialized && Names.RESERVED.contains(wire)) {
            out.line("    #[serde(rename = " + Source.quoted(wire) + ")]");
        }
        String type = type(arg);
        out.line("    pub " + arg.name() + ": " + (arg.required() ? type : "Option<" + type + ">") + ",");
    }

    private String type(Arg arg) {
        return types.of(arg.parameter().type().present(), Way.IN, "types::");
    }

    private void make(String name, Collection<Arg> args) {
        String required = args.stream()
                .filter(Arg::required)
                .map(arg -> arg.name() + ": impl Into<" + type(arg) + ">")
                .collect(Collectors.joining(", "));
        String fields = args.stream()
                .map(arg -> arg.name() + ": " + (arg.required() ? arg.name() + ".into()" : "None"))
                .collect(Collectors.joining(", "));
        out.line();
        out.line("impl " + name + " {");
        out.line("    /// With what is required, and nothing else.");
        out.line("    pub fn new(" + required + ") -> Self {");
        out.line("        Self { " + fields + " }");
        out.line("    }");
        out.line("}");
    }
}
