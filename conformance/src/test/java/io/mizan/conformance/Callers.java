// SPDX-License-Identifier: Apache-2.0
package io.mizan.conformance;

import io.mizan.contract.json.Json;
import io.mizan.contract.key.CallerName;
import io.mizan.contract.key.CallerRoles;

/** Callers as they stand in vectors: {@code name} (null is nobody, U+0001 parts issuer and name) and {@code roles}. */
final class Callers {
    private Callers() {}

    static CallerName name(Json vector) {
        String name = Tree.textOrNull(vector, "name");
        if (name == null) {
            return CallerName.NOBODY;
        }
        int parting = name.indexOf('\u0001');
        return parting < 0
                ? CallerName.principal(name)
                : CallerName.bearer(name.substring(0, parting), name.substring(parting + 1));
    }

    static CallerRoles roles(Json vector) {
        return CallerRoles.of(Tree.texts(vector, "roles"));
    }
}
