// SPDX-License-Identifier: Apache-2.0
package io.mizan.conformance;

import io.mizan.contract.forgery.Forgery;
import io.mizan.contract.json.Json;
import java.util.List;
import java.util.Set;

/** {@code forgery.json}: requests, and whether another site may have made a browser send them. */
final class ForgeryFile implements VectorFile {
    @Override
    public void run(Json document, Checks checks) {
        for (Json vector : Tree.list(document)) {
            Set<String> allowed = Set.copyOf(Tree.texts(vector, "allowed_origins"));
            List<String> own = Tree.has(vector, "origins") ? Tree.texts(vector, "origins") : List.of();
            Forgery.Request request = new Forgery.Request(
                    Tree.text(vector, "method"),
                    Tree.flag(vector, "handshake"),
                    Tree.textOrNull(vector, "origin"),
                    Tree.textOrNull(vector, "sec_fetch_site"),
                    () -> Tree.text(vector, "own_origin"),
                    Tree.flag(vector, "bearer"),
                    Tree.flag(vector, "guarded"));
            checks.equal(
                    Tree.show(vector),
                    () -> new Forgery(allowed, Set.copyOf(own)).allows(request),
                    Tree.flag(vector, "allowed"));
        }
    }
}
