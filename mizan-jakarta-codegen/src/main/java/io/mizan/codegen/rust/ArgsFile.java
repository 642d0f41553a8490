// SPDX-License-Identifier: Apache-2.0
package io.mizan.codegen.rust;

import io.mizan.codegen.rust.ArgsText.Arg;
import io.mizan.contract.model.Context;
import io.mizan.contract.model.Contract;
import io.mizan.contract.model.Function;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The module of what contexts are asked with and functions called with. */
final class ArgsFile {

    private final Contract contract;
    private final FunctionNames names;
    private final Source out = Source.file("What contexts are asked with, and functions called with.");
    private final ArgsText struct;

    ArgsFile(Contract contract, Types types, FunctionNames names) {
        this.contract = contract;
        this.names = names;
        struct = new ArgsText(types, out);
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
        struct.struct(name, args, false);
        out.line();
        out.line("impl Query for " + name + " {");
        out.line("    const CONTEXT: &'static str = " + Source.quoted(context.name()) + ";");
        out.line();
        struct.params(args);
        out.line("}");
    }

    private void call(Function call) {
        out.line();
        out.doc("", call.doc());
        List<Arg> args = call.parameters().stream()
                .map(parameter -> new Arg(parameter, parameter.required()))
                .toList();
        struct.struct(names.callType(call.name()), args, true);
    }
}
