// SPDX-License-Identifier: Apache-2.0
package io.mizan.codegen.python;

import io.mizan.codegen.python.Types.Way;
import io.mizan.contract.model.Context;
import io.mizan.contract.model.Contract;
import io.mizan.contract.model.Function;
import java.util.List;

/** The module of what contexts hold. */
final class ContextsFile {

    private final Contract contract;
    private final ContextNames names;
    private final Imports imports = new Imports();
    private final Annotations annotations;
    private final Source out = new Source();

    ContextsFile(Contract contract, Types types, ContextNames names) {
        this.contract = contract;
        this.names = names;
        annotations = new Annotations(types, imports, "types");
    }

    String text() {
        contract.contexts().values().forEach(this::context);
        return imports.head("What each context holds.") + out.text();
    }

    private void context(Context context) {
        out.line("\n");
        out.line("class " + names.type(context.name()) + "(" + imports.use("Fetched") + "):");
        out.doc("    ", context.doc());
        List<Function> reads = contract.reads(context.name());
        reads.forEach(read -> {
            String type =
                    read.result().map(result -> annotations.of(result, Way.OUT)).orElse("None");
            out.line("    " + names.member(read.name()) + ": " + type);
            out.doc("    ", read.doc());
        });
        if (reads.isEmpty()) {
            out.line("    pass");
        }
    }
}
