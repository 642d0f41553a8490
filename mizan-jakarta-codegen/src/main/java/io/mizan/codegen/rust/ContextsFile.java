// SPDX-License-Identifier: Apache-2.0
package io.mizan.codegen.rust;

import io.mizan.codegen.rust.Types.Way;
import io.mizan.contract.model.Context;
import io.mizan.contract.model.Contract;
import io.mizan.contract.model.Function;
import java.util.List;

/** The module of what contexts hold. */
final class ContextsFile {

    private final Contract contract;
    private final Types types;
    private final FunctionNames names;
    private final Source out = Source.file("What each context holds.");

    ContextsFile(Contract contract, Types types, FunctionNames names) {
        this.contract = contract;
        this.types = types;
        this.names = names;
    }

    String text() {
        out.line();
        out.line("use std::collections::HashMap;");
        out.line();
        out.line("use serde_json::{Map, Number, Value};");
        out.line();
        out.line("use super::runtime::exchange::{Fetched, Members};");
        out.line("use super::runtime::problem::{Error, Member};");
        out.line("use super::runtime::values::*;");
        out.line("use super::types;");
        contract.contexts().values().forEach(this::context);
        return out.text();
    }

    private void context(Context context) {
        String name = names.contextType(context.name());
        List<Function> reads = contract.reads(context.name());
        out.line();
        out.doc("", context.doc());
        out.line("#[derive(Clone, Debug, PartialEq)]");
        out.line("pub struct " + name + " {");
        reads.forEach(read -> {
            out.doc("    ", read.doc());
            String type = read.result()
                    .map(result -> types.of(result, Way.OUT, "types::"))
                    .orElse("()");
            out.line("    pub " + Names.member(read.name()) + ": Member<" + type + ">,");
        });
        out.line("}");
        out.line();
        out.line("impl Fetched for " + name + " {");
        out.line("    fn read(members: &mut Members) -> Result<Self, Error> {");
        out.line("        Ok(Self {");
        reads.forEach(read -> out.line(
                "            " + Names.member(read.name()) + ": members.take(" + Source.quoted(read.name()) + ")?,"));
        out.line("        })");
        out.line("    }");
        out.line("}");
    }
}
