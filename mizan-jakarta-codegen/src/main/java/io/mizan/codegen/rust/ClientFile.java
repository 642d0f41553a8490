// SPDX-License-Identifier: Apache-2.0
package io.mizan.codegen.rust;

import io.mizan.codegen.rust.Types.Way;
import io.mizan.contract.model.Context;
import io.mizan.contract.model.Contract;
import io.mizan.contract.model.Function;
import io.mizan.contract.model.Parameter;
import java.util.List;

/** The module of a client: a method for each context and for each call. */
final class ClientFile {

    private final Contract contract;
    private final Types types;
    private final FunctionNames names;
    private final ErrorsFile errors;
    private final boolean blocking;
    private final Source out;
    private boolean begun;

    ClientFile(Contract contract, Types types, FunctionNames names, ErrorsFile errors, boolean blocking) {
        this.contract = contract;
        this.types = types;
        this.names = names;
        this.errors = errors;
        this.blocking = blocking;
        out = Source.file("The client that " + (blocking ? "waits." : "is awaited."));
    }

    String text() {
        String module = blocking ? "blocking" : "client";
        out.line();
        out.line("use std::collections::HashMap;");
        out.line();
        out.line("use serde_json::{Map, Number, Value};");
        out.line();
        out.line("use super::runtime::" + module + "::{call, fetch};");
        out.line("use super::runtime::problem::Error;");
        out.line("use super::runtime::values::*;");
        out.line("use super::{args, contexts, errors, types};");
        out.line();
        out.line("pub use super::runtime::" + module + "::Client;");
        out.line();
        out.line("/// What the application offers.");
        out.line("impl Client {");
        contract.contexts().values().forEach(this::context);
        contract.calls().forEach(this::call);
        out.line("}");
        return out.text();
    }

    private void context(Context context) {
        String type = names.contextType(context.name());
        boolean asked = names.isAsked(contract, context);
        separate();
        out.doc("    ", context.doc());
        head(names.context(context.name()), asked ? ", args: args::" + type : "", "contexts::" + type, "Error");
        body("fetch(self, " + (asked ? "&args" : "&args::" + type + " {}") + ")", "");
    }

    private void call(Function call) {
        List<Parameter> parameters = call.parameters();
        String result =
                call.result().map(type -> types.of(type, Way.OUT, "types::")).orElse("()");
        String arguments = parameters.isEmpty() ? "" : ", args: args::" + names.callType(call.name());
        separate();
        out.doc("    ", call.doc());
        if (!call.errors().isEmpty()) {
            if (!call.doc().isEmpty()) {
                out.line("    ///");
            }
            out.line("    " + ErrorText.fails(call.errors()));
        }
        head(names.call(call.name()), arguments, result, errors.of(call));
        String sent = parameters.isEmpty() ? "&Map::new()" : "&args";
        body(
                "call(self, " + Source.quoted(call.name()) + ", " + sent + ")",
                call.errors().isEmpty() ? "" : ".map_err(Into::into)");
    }

    private void separate() {
        if (begun) {
            out.line();
        }
        begun = true;
    }

    private void head(String name, String arguments, String result, String error) {
        out.line("    pub " + (blocking ? "" : "async ") + "fn " + name + "(&self" + arguments + ") -> Result<" + result
                + ", " + error + "> {");
    }

    private void body(String sent, String mapped) {
        out.line("        " + sent + (blocking ? "" : ".await") + mapped);
        out.line("    }");
    }
}
