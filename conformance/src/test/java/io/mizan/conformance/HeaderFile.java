// SPDX-License-Identifier: Apache-2.0
package io.mizan.conformance;

import io.mizan.contract.header.InvalidateHeader;
import io.mizan.contract.json.Json;
import io.mizan.contract.scope.Invalidations;
import java.util.List;

/** {@code header.json}: {@code X-Mizan-Invalidate} written and read. */
final class HeaderFile implements VectorFile {
    @Override
    public void run(Json document, Checks checks) {
        for (Json vector : Tree.list(document, "write")) {
            Invalidations invalidations = Invalidations.of(Scopes.affected(Tree.get(vector, "invalidate")));
            checks.equal(Tree.show(vector), () -> InvalidateHeader.write(invalidations), Tree.text(vector, "header"));
        }
        for (Json vector : Tree.list(document, "read")) {
            read(checks, vector, List.of(Tree.text(vector, "header")));
        }
        for (Json vector : Tree.list(document, "read_lines")) {
            read(checks, vector, Tree.texts(vector, "lines"));
        }
        for (Json field : Tree.list(document, "everything")) {
            checks.equal(
                    Tree.show(field),
                    () -> InvalidateHeader.read(List.of(Tree.text(field)), InvalidateHeader.Known.ALL),
                    Invalidations.EVERYTHING);
        }
    }

    private static void read(Checks checks, Json vector, List<String> lines) {
        checks.equal(
                Tree.show(vector),
                () -> InvalidateHeader.read(lines, InvalidateHeader.Known.ALL),
                Invalidations.of(Scopes.affected(Tree.get(vector, "invalidate"))));
    }
}
