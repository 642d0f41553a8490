// SPDX-License-Identifier: Apache-2.0
package io.mizan.codegen.typescript;

import io.mizan.contract.model.Context;
import java.util.List;

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
        Shared shared = new Shared(context.shared(), params);
        out.line();
        shared.declare(out, types);
        out.line();
        out.doc("", context.doc());
        out.line("export const " + name + ": " + imports.kernel("Context") + "<" + params + "> = {");
        out.line("  name: " + Source.quoted(context.name()) + ",");
        out.line("  params: " + shared.texts() + ",");
        out.line("}");
        if (adapter.present()) {
            provider(name, params);
        }
        return imports.before(out.text());
    }

    private void provider(String name, String params) {
        out.line();
        out.doc("", context.doc());
        out.line("export const " + Identifiers.pascal(context.name()) + "Context: "
                + imports.type(adapter.module(), "Provider") + "<" + params + "> = /*#__PURE__*/ "
                + imports.value(adapter.module(), "provider", List.of()) + "(" + name + ")");
    }
}
