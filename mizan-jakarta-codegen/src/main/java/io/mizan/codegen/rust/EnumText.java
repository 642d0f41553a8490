// SPDX-License-Identifier: Apache-2.0
package io.mizan.codegen.rust;

import io.mizan.contract.model.NamedType;
import java.util.List;

/** Writes an enum of constants. */
record EnumText(NamedType.EnumType constants, String name, Source out) {

    void write() {
        List<String> texts = constants.constants();
        List<String> variants = TypesFile.variants(texts);
        out.line();
        out.line("#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]");
        out.line("pub enum " + name + " {");
        for (int i = 0; i < texts.size(); i++) {
            if (!variants.get(i).equals(texts.get(i))) {
                out.line("    #[serde(rename = " + Source.quoted(texts.get(i)) + ")]");
            }
            out.line("    " + variants.get(i) + ",");
        }
        out.line("}");
        out.line();
        out.line("impl super::runtime::text::Text for " + name + " {");
        out.line("    fn text(&self) -> Option<String> {");
        out.line("        match *self {");
        for (int i = 0; i < texts.size(); i++) {
            out.line("            Self::" + variants.get(i) + " => Some(" + Source.quoted(texts.get(i))
                    + ".to_owned()),");
        }
        out.line("        }");
        out.line("    }");
        out.line("}");
    }
}
