// SPDX-License-Identifier: Apache-2.0
package io.mizan.codegen.typescript;

import io.mizan.codegen.typescript.Types.Way;
import io.mizan.contract.model.Context;
import io.mizan.contract.model.Parameter;
import java.util.List;
import java.util.stream.Collectors;

/** The file of a context: its parameters, what tells it from others, and its provider. */
final class ContextFile {

    private final Context context;
    private final Types types;
    private final Adapter adapter;
    private final Source out = new Source();
    private final Imports imports = new Imports();

    ContextFile(Context context, Types types, Adapter adapter) {
        this.context = context;
        this.types = types;
        this.adapter = adapter;
    }

    String text() {
        String name = Identifiers.camel(context.name()) + "Context";
        String params = Identifiers.pascal(context.name()) + "Params";
        out.line();
        params(params);
        out.line();
        out.doc("", context.doc());
        out.line("export const " + name + ": " + imports.kernel("Context") + "<" + params + "> = {");
        out.line("  name: " + Source.quoted(context.name()) + ",");
        out.line("  params: " + texts() + ",");
        out.line("}");
        if (adapter.present()) {
            provider(name, params);
        }
        return imports.before(out.text());
    }

    private void params(String name) {
        if (context.shared().isEmpty()) {
            out.line("export type " + name + " = Record<never, never>");
            return;
        }
        out.line("export interface " + name + " {");
        context.shared()
                .forEach(p -> out.line(
                        "  readonly " + Identifiers.camel(p.name()) + ": " + types.of(p.type(), Way.IN, "Types.")));
        out.line("}");
    }

    private void provider(String name, String params) {
        out.line();
        out.doc("", context.doc());
        out.line("export const " + Identifiers.pascal(context.name()) + "Context: "
                + imports.type(adapter.module(), "Provider") + "<" + params + "> = /*#__PURE__*/ "
                + imports.value(adapter.module(), "provider", List.of()) + "(" + name + ")");
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
