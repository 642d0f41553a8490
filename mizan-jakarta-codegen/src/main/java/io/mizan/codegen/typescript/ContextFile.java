// SPDX-License-Identifier: Apache-2.0
package io.mizan.codegen.typescript;

import io.mizan.codegen.typescript.Types.Way;
import io.mizan.contract.model.Context;
import io.mizan.contract.model.Parameter;
import java.util.stream.Collectors;

/** The file of a context: its parameters, and what tells it from others. */
final class ContextFile {

    private final Context context;
    private final Types types;

    ContextFile(Context context, Types types) {
        this.context = context;
        this.types = types;
    }

    String text() {
        String params = Identifiers.pascal(context.name()) + "Params";
        Source out = new Source();
        out.line();
        if (context.shared().isEmpty()) {
            out.line("export type " + params + " = Record<never, never>");
        } else {
            out.line("export interface " + params + " {");
            context.shared()
                    .forEach(p -> out.line(
                            "  readonly " + Identifiers.camel(p.name()) + ": " + types.of(p.type(), Way.IN, "Types.")));
            out.line("}");
        }
        out.line();
        out.doc("", context.doc());
        out.line("export const " + Identifiers.camel(context.name()) + "Context: Context<" + params + "> = {");
        out.line("  name: " + Source.quoted(context.name()) + ",");
        out.line("  params: " + texts() + ",");
        out.line("}");
        return new Imports().before(out.text());
    }

    private String texts() {
        return context.shared().isEmpty()
                ? "{}"
                : context.shared().stream().map(ContextFile::text).collect(Collectors.joining(", ", "{ ", " }"));
    }

    private static String text(Parameter parameter) {
        return Identifiers.camel(parameter.name()) + ": " + Texts.of(parameter);
    }
}
