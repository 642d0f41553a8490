// SPDX-License-Identifier: Apache-2.0
package io.mizan.conformance;

import io.mizan.contract.json.Json;
import io.mizan.contract.structured.StructuredParser;
import io.mizan.contract.structured.StructuredWriter;
import io.mizan.contract.structured.UnparsableField;
import java.util.List;

/** {@code structured.json}: RFC 9651, read and written. */
final class StructuredFile implements VectorFile {
    @Override
    public void run(Json document, Checks checks) {
        for (Json vector : Tree.list(document, "lists")) {
            checks.equal(
                    Tree.show(vector),
                    () -> StructuredWriter.list(StructuredParser.list(Tree.text(vector, "field"))),
                    Tree.text(vector, "canonical"));
        }
        for (Json vector : Tree.list(document, "items")) {
            checks.equal(
                    Tree.show(vector),
                    () -> StructuredWriter.list(List.of(StructuredParser.item(Tree.text(vector, "field")))),
                    Tree.text(vector, "canonical"));
        }
        for (Json field : Tree.list(document, "refused_lists")) {
            checks.refused(
                    "list " + Tree.show(field), UnparsableField.class, () -> StructuredParser.list(Tree.text(field)));
        }
        for (Json field : Tree.list(document, "refused_items")) {
            checks.refused(
                    "item " + Tree.show(field), UnparsableField.class, () -> StructuredParser.item(Tree.text(field)));
        }
    }
}
