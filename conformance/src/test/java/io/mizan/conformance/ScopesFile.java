// SPDX-License-Identifier: Apache-2.0
package io.mizan.conformance;

import io.mizan.contract.json.Json;
import io.mizan.contract.scope.Scope;

/** {@code scopes.json}: scopes, what is stored, and whether the one hits the other. */
final class ScopesFile implements VectorFile {
    @Override
    public void run(Json document, Checks checks) {
        for (Json vector : Tree.list(document)) {
            Scope scope = (Scope) Scopes.one(Tree.get(vector, "scope"));
            Json stored = Tree.get(vector, "stored");
            checks.equal(
                    Tree.show(vector),
                    () -> scope.hits(Tree.text(stored, "context"), Tree.canonicals(Tree.get(stored, "params")), null),
                    Tree.flag(vector, "hit"));
        }
    }
}
