// SPDX-License-Identifier: Apache-2.0
package io.mizan.conformance;

import io.mizan.contract.json.CanonicalJsonWriter;
import io.mizan.contract.json.Json;
import io.mizan.contract.name.WireName;
import io.mizan.contract.scope.Affected;
import io.mizan.contract.scope.Everything;
import io.mizan.contract.scope.Invalidations;
import io.mizan.contract.scope.Scope;
import io.mizan.contract.scope.ScopeValue;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Entries of {@code invalidate} as they stand in vectors. */
final class Scopes {
    private Scopes() {}

    static List<Affected> affected(Json entries) {
        return Tree.list(entries).stream().map(Scopes::one).toList();
    }

    static Affected one(Json entry) {
        if (entry instanceof Json.Str name) {
            return name.value().equals("*") ? new Everything() : Scope.whole(name.value());
        }
        Map<String, ScopeValue> params = new LinkedHashMap<>();
        Tree.members(Tree.get(entry, "params")).forEach((name, value) -> params.put(name, value(value)));
        ScopeValue caller = params.remove(WireName.CALLER);
        return new Scope(Tree.text(entry, "context"), params, caller == null ? null : caller.text());
    }

    static ScopeValue value(Json json) {
        if (json instanceof Json.Num num) {
            return ScopeValue.integer(Long.parseLong(num.token()));
        }
        return json instanceof Json.Bool bool ? ScopeValue.bool(bool.value()) : ScopeValue.string(Tree.text(json));
    }

    static String json(Invalidations invalidations) {
        CanonicalJsonWriter out = new CanonicalJsonWriter();
        invalidations.writeTo(out);
        return new String(out.toBytes(), StandardCharsets.UTF_8);
    }
}
