// SPDX-License-Identifier: Apache-2.0
package io.mizan.contract.openapi;

import io.mizan.contract.json.Json;
import io.mizan.contract.model.Access;
import io.mizan.contract.model.Caching;
import io.mizan.contract.model.Context;
import java.util.ArrayList;
import java.util.List;

/** Who has to say who he is: nobody, whoever wants to be known, or everybody. */
enum Security {
    /** The answer is the same for everyone. */
    NONE,
    /** The answer depends on the caller, and nobody is one too. */
    OPTIONAL,
    /** Nobody is refused, or can be. */
    NEEDED;

    static Security of(Context context) {
        if (!context.access().open()) {
            return NEEDED;
        }
        return context.caching().per() == Caching.Per.EVERYONE ? NONE : OPTIONAL;
    }

    /** Of all calls together: they have one address. */
    static Security ofCalls(List<Access> calls) {
        return calls.stream().noneMatch(Access::open) ? NEEDED : OPTIONAL;
    }

    Json.Arr requirement() {
        List<Json> ways = new ArrayList<>();
        if (this == OPTIONAL) {
            ways.add(new Members().build());
        }
        if (this != NONE) {
            ways.add(scheme("session"));
            ways.add(scheme("bearer"));
        }
        return Members.array(ways);
    }

    private static Json.Obj scheme(String name) {
        return new Members().with(name, Members.array(List.of())).build();
    }
}
