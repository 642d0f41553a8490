// SPDX-License-Identifier: Apache-2.0
package io.mizan.conformance;

import io.mizan.contract.json.CanonicalJson;
import io.mizan.contract.json.Json;
import io.mizan.contract.json.StrictJson;
import io.mizan.contract.scope.Invalidations;
import io.mizan.contract.scope.Scope;
import java.nio.charset.StandardCharsets;

/** {@code invalidate_order.json}: what was affected, and the array {@code invalidate} that follows. */
final class InvalidateOrderFile implements VectorFile {
    @Override
    public void run(Json document, Checks checks) {
        for (Json vector : Tree.list(document)) {
            Invalidations made = Invalidations.of(Scopes.affected(Tree.get(vector, "affected")));
            Json expected = Tree.get(vector, "invalidate");
            checks.equal(Tree.show(vector), () -> sorted(Scopes.json(made)), sorted(expected));
            checks.equal(
                    "in order: " + Tree.show(vector),
                    () -> made.entries().stream()
                            .map(InvalidateOrderFile::paramOrder)
                            .toList(),
                    Scopes.affected(expected).stream()
                            .map(InvalidateOrderFile::paramOrder)
                            .toList());
        }
    }

    private static Object paramOrder(Object affected) {
        return affected instanceof Scope scope
                ? scope.context() + scope.params().keySet()
                : affected;
    }

    private static String sorted(String json) {
        return sorted(new StrictJson().read(json.getBytes(StandardCharsets.UTF_8)));
    }

    private static String sorted(Json json) {
        return new String(CanonicalJson.write(json), StandardCharsets.UTF_8);
    }
}
