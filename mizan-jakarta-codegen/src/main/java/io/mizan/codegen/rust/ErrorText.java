// SPDX-License-Identifier: Apache-2.0
package io.mizan.codegen.rust;

import io.mizan.codegen.target.Spelling;
import io.mizan.codegen.target.Taken;
import io.mizan.contract.model.ClientErrorType;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Writes an enum of declared client errors, and of whatever else may go wrong. */
record ErrorText(String name, Source out) {

    /** What documentation says of them. */
    static String fails(Collection<ClientErrorType> errors) {
        return "/// Fails with "
                + errors.stream()
                        .map(error -> "`" + error.code() + "` (" + error.status() + ")")
                        .sorted()
                        .collect(Collectors.joining(", "));
    }

    /**
     * The enum.
     *
     * @param of the wire name of what fails
     * @param errors what it declares
     */
    void write(String of, Collection<ClientErrorType> errors) {
        Map<String, String> variants = new TreeMap<>();
        Taken taken = new Taken(Set.of("Other", "Self"));
        errors.stream()
                .map(ClientErrorType::code)
                .sorted()
                .distinct()
                .forEach(code -> variants.put(code, taken.name(Spelling.pascal(code))));
        out.line();
        out.line("/// How `" + of + "` fails.");
        out.line("#[derive(Debug)]");
        out.line("pub enum " + name + " {");
        variants.forEach((code, variant) -> {
            out.line("    /// `" + code + "`");
            out.line("    " + variant + "(Box<Problem>),");
        });
        out.line("    /// In a way that it does not declare.");
        out.line("    Other(Error),");
        out.line("}");
        from(variants);
        display(variants);
    }

    private void from(Map<String, String> variants) {
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

    private void display(Map<String, String> variants) {
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
