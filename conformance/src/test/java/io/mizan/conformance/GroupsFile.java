// SPDX-License-Identifier: Apache-2.0
package io.mizan.conformance;

import io.mizan.contract.header.CacheGroups;
import io.mizan.contract.json.Json;

/** {@code groups.json}: the cache group of a context and some of its parameters. */
final class GroupsFile implements VectorFile {
    @Override
    public void run(Json document, Checks checks) {
        for (Json vector : Tree.list(document)) {
            checks.equal(
                    Tree.show(vector),
                    () -> CacheGroups.name(Tree.text(vector, "context"), Tree.canonicals(Tree.get(vector, "params"))),
                    Tree.text(vector, "group"));
        }
    }
}
