// SPDX-License-Identifier: Apache-2.0
package io.mizan.codegen.rust;

import io.mizan.codegen.target.Spelling;
import io.mizan.codegen.target.Taken;
import io.mizan.contract.model.ClientErrorType;
import io.mizan.contract.model.Contract;
import io.mizan.contract.model.Function;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The module of how functions fail: an enum for each that declares client errors. */
final class ErrorsFile {

    private final Contract contract;
    private final FunctionNames names;
    private final Source out = Source.file("How functions fail.");

    ErrorsFile(Contract contract, FunctionNames names) {
        this.contract = contract;
        this.names = names;
    }

    /** What a call fails with. */
    String of(Function call) {
        return call.errors().isEmpty() ? "Error" : "errors::" + names.callType(call.name());
    }

    String text() {
        out.line();
        out.line("use std::fmt::{self, Display, Formatter};");
        out.line();
        out.line("pub use super::runtime::problem::{Error, FieldError, Problem};");
        contract.calls().stream().filter(call -> !call.errors().isEmpty()).forEach(this::call);
        return out.text();
    }

    private void call(Function call) {
        String name = names.callType(call.name());
        Map<String, String> variants = new TreeMap<>();
        Taken taken = new Taken(Set.of("Other", "Self"));
        call.errors().stream()
                .map(ClientErrorType::code)
                .sorted()
                .distinct()
                .forEach(code -> variants.put(code, taken.name(Spelling.pascal(code))));
        out.line();
        out.line("/// How `" + call.name() + "` fails.");
        out.line("#[derive(Debug)]");
        out.line("pub enum " + name + " {");
        variants.forEach((code, variant) -> {
            out.line("    /// `" + code + "`");
            out.line("    " + variant + "(Box<Problem>),");
        });
        out.line("    /// In a way that it does not declare.");
        out.line("    Other(Error),");
        out.line("}");
        from(name, variants);
        display(name, variants);
    }

    private void from(String name, Map<String, String> variants) {
        out.line();
        out.line("impl From<Error> for " + name + " {");
        out.line("    fn from(error: Error) -> Self {");
        out.line("        match error {");
        out.line("            Error::Problem(problem) => match problem.code.as_str() {");
        variants.forEach((code, variant) ->
                out.line("                " + Source.quoted(code) + " => Self::" + variant + "(problem),"));
        out.line("                _ => Self::Other(Error::Problem(problem)),");
        out.line("            },");
        out.line("            other => Self::Other(other),");
        out.line("        }");
        out.line("    }");
        out.line("}");
    }

    private void display(String name, Map<String, String> variants) {
        out.line();
        out.line("impl Display for " + name + " {");
        out.line("    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {");
        out.line("        match self {");
        variants.values().forEach(variant -> out.line("            Self::" + variant + "(problem) => problem.fmt(f),"));
        out.line("            Self::Other(error) => error.fmt(f),");
        out.line("        }");
        out.line("    }");
        out.line("}");
        out.line();
        out.line("impl std::error::Error for " + name + " {}");
    }
}
