// SPDX-License-Identifier: Apache-2.0
package io.mizan.codegen.rust;

import io.mizan.codegen.rust.Types.Way;
import io.mizan.contract.model.Context;
import io.mizan.contract.model.Contract;
import io.mizan.contract.model.Function;
import io.mizan.contract.model.JsonType;
import io.mizan.contract.model.Parameter;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The module of what contexts are asked with and functions called with. */
final class ArgsFile {

    private final Contract contract;
    private final Types types;
    private final FunctionNames names;
    private final Source out = Source.file("What contexts are asked with, and functions called with.");

    ArgsFile(Contract contract, Types types, FunctionNames names) {
        this.contract = contract;
        this.types = types;
        this.names = names;
    }

    String text() {
        out.line();
        out.line("use std::collections::HashMap;");
        out.line();
        out.line("use serde::Serialize;");
        out.line("use serde_json::{Map, Number, Value};");
        out.line();
        out.line("use super::runtime::exchange::{Params, Query};");
        out.line("use super::runtime::values::*;");
        out.line("use super::types;");
        contract.contexts().values().forEach(this::context);
        contract.calls().stream().filter(call -> !call.parameters().isEmpty()).forEach(this::call);
        return out.text();
    }

    /** A parameter, and whether it has to be given. */
    private record Arg(Parameter parameter, boolean required) {

        String name() {
            return Names.member(parameter.name());
        }
    }

    /** The shared parameters of a context, then those of its reads, each once; only the first are required. */
    private List<Arg> args(Context context) {
        Map<String, Arg> args = new LinkedHashMap<>();
        context.shared().forEach(parameter -> args.put(parameter.name(), new Arg(parameter, true)));
        contract.reads(context.name()).stream()
                .flatMap(read -> read.parameters().stream())
                .forEach(parameter -> args.putIfAbsent(parameter.name(), new Arg(parameter, false)));
        return List.copyOf(args.values());
    }

    private void context(Context context) {
        String name = names.contextType(context.name());
        List<Arg> args = args(context);
        out.line();
        out.doc("", context.doc());
        struct(name, args, false);
        out.line();
        out.line("impl Query for " + name + " {");
        out.line("    const CONTEXT: &'static str = " + Source.quoted(context.name()) + ";");
        out.line();
        out.line("    fn params(&self, params: &mut Params) {");
        args.stream()
                .sorted(Comparator.comparing(arg -> arg.parameter().name()))
                .forEach(arg -> out.line("        " + param(arg)));
        out.line("    }");
        out.line("}");
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

    private void call(Function call) {
        out.line();
        out.doc("", call.doc());
        struct(
                names.callType(call.name()),
                call.parameters().stream()
                        .map(parameter -> new Arg(parameter, parameter.required()))
                        .toList(),
                true);
    }

    private void struct(String name, List<Arg> args, boolean serialized) {
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

    /** The function that takes what is required. */
    private void make(String name, List<Arg> args) {
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
