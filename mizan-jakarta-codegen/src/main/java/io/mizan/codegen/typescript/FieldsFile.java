// SPDX-License-Identifier: Apache-2.0
package io.mizan.codegen.typescript;

import io.mizan.codegen.typescript.Types.Way;
import io.mizan.contract.model.Contract;
import io.mizan.contract.model.NamedType;
import io.mizan.contract.model.NamedType.Property;
import java.util.HashSet;
import java.util.Set;

/**
 * The file of what forms need of named types: the fields of an object, the choices of a union, the constants of an enum.
 * What has not been declared yet, because types speak of each other, is looked up when it is asked for.
 */
final class FieldsFile {

    private final Contract contract;
    private final Types types;
    private final FieldLiterals literals;
    private final Set<String> declared = new HashSet<>();
    private final Set<String> begun = new HashSet<>();
    private final Source out = new Source();

    FieldsFile(Contract contract, Types types) {
        this.contract = contract;
        this.types = types;
        this.literals = new FieldLiterals(contract, types, this::reference);
    }

    String text() {
        types.sent().forEach(this::declare);
        return Imports.ofForms().before(out.text());
    }

    private void declare(String type) {
        NamedType named = contract.types().get(type);
        if (named == null || !begun.add(type)) {
            return;
        }
        String name = types.name(type, Way.IN);
        types.speaksOf(named).forEach(this::declare);
        out.line();
        if (named instanceof NamedType.EnumType constants) {
            out.line("export const " + name + ": readonly string[] = ["
                    + String.join(
                            ", ",
                            constants.constants().stream().map(Source::quoted).toList()) + "]");
        } else if (named instanceof NamedType.UnionType union) {
            out.line("export const " + name + ": { readonly [choice: string]: Mizan.Fields } = {");
            union.choices()
                    .forEach(choice ->
                            out.line("  " + reference(choice.alias(), types.name(choice.type(), Way.IN)) + ","));
            out.line("}");
        } else if (named instanceof NamedType.ObjectType object) {
            out.line("export const " + name + ": Mizan.Fields = {");
            object.properties().stream()
                    .filter(Property::writable)
                    .forEach(property -> out.line("  " + literals.of(property) + ","));
            out.line("}");
        }
        declared.add(name);
    }

    private String reference(String property, String name) {
        String key = Identifiers.key(property);
        return declared.contains(name) ? key + ": " + name : "get " + key + "() { return " + name + " }";
    }
}
