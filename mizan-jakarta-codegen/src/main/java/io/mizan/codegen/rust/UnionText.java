// SPDX-License-Identifier: Apache-2.0
package io.mizan.codegen.rust;

import io.mizan.contract.model.NamedType;
import java.util.List;
import java.util.function.Function;

/** Writes a union of objects. */
record UnionText(NamedType.UnionType union, String name, Source out) {

    void write(Function<NamedType.Choice, String> type) {
        List<String> variants = TypesFile.variants(
                union.choices().stream().map(NamedType.Choice::alias).toList());
        out.line();
        out.line("#[derive(Clone, Debug, PartialEq)]");
        out.line("pub enum " + name + " {");
        for (int i = 0; i < variants.size(); i++) {
            out.line("    " + variants.get(i) + "(" + type.apply(union.choices().get(i)) + "),");
        }
        out.line("}");
        serialize(variants);
        deserialize(variants);
    }

    private void serialize(List<String> variants) {
        out.line();
        out.line("impl Serialize for " + name + " {");
        out.line("    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {");
        out.line("        match " + (variants.isEmpty() ? "*self" : "self") + " {");
        for (int i = 0; i < variants.size(); i++) {
            out.line("            Self::" + variants.get(i) + "(choice) => tagged(choice, " + Source.quoted(union.key())
                    + ", " + Source.quoted(union.choices().get(i).alias()) + ", serializer),");
        }
        out.line("        }");
        out.line("    }");
        out.line("}");
    }

    private void deserialize(List<String> variants) {
        out.line();
        out.line("impl<'de> Deserialize<'de> for " + name + " {");
        out.line("    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {");
        out.line("        let value = Value::deserialize(deserializer)?;");
        out.line("        match value.get(" + Source.quoted(union.key()) + ").and_then(Value::as_str) {");
        for (int i = 0; i < variants.size(); i++) {
            out.line("            Some(" + Source.quoted(union.choices().get(i).alias())
                    + ") => choice(value).map(Self::" + variants.get(i) + "),");
        }
        out.line("            _ => Err(serde::de::Error::custom(" + Source.quoted("no known value of " + union.key())
                + ")),");
        out.line("        }");
        out.line("    }");
        out.line("}");
    }
}
