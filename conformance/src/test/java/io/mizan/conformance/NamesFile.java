// SPDX-License-Identifier: Apache-2.0
package io.mizan.conformance;

import io.mizan.contract.json.Json;
import io.mizan.contract.name.WireName;

/** {@code names.json}: Java names and context records, and their wire names. */
final class NamesFile implements VectorFile {
    @Override
    public void run(Json document, Checks checks) {
        for (Json vector : Tree.list(document)) {
            if (Tree.has(vector, "record")) {
                checks.equal(
                        Tree.show(vector),
                        () -> WireName.ofContext(Tree.text(vector, "record")),
                        Tree.text(vector, "context"));
            } else {
                checks.equal(
                        Tree.show(vector), () -> WireName.of(Tree.text(vector, "java")), Tree.text(vector, "wire"));
            }
        }
    }
}
