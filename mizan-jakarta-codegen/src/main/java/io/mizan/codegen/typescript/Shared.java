// SPDX-License-Identifier: Apache-2.0
package io.mizan.codegen.typescript;

import io.mizan.codegen.typescript.Types.Way;
import io.mizan.contract.model.Parameter;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What tells one instance of a context or channel from another.
 *
 * @param parameters in their order
 * @param name of their type
 */
record Shared(List<Parameter> parameters, String name) {

    /** The type of the parameters. */
    void declare(Source out, Types types) {
        if (parameters.isEmpty()) {
            out.line("export type " + name + " = Record<never, never>");
            return;
        }
        out.line("export interface " + name + " {");
        parameters.forEach(p ->
                out.line("  readonly " + Identifiers.camel(p.name()) + ": " + types.of(p.type(), Way.IN, "Types.")));
        out.line("}");
    }

    /** How they become texts. */
    String texts() {
        return parameters.isEmpty()
                ? "{}"
                : parameters.stream()
                        .map(p -> Identifiers.camel(p.name()) + ": " + Texts.of(p))
                        .collect(Collectors.joining(", ", "{ ", " }"));
    }
}
