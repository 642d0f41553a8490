// SPDX-License-Identifier: Apache-2.0
package io.mizan.impl.rs;

import io.mizan.impl.auth.CallerTags;
import io.mizan.impl.auth.KnownCaller;
import io.mizan.impl.auth.Refused;
import io.mizan.impl.request.Current;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.Map;

/** The fields of an answer that is one caller's: his tag, and a token for the edge where there is one. */
@Singleton
public class PersonalFields {

    @Inject
    Current current;

    @Inject
    CallerTags tags;

    @Inject
    EdgeTokens tokens;

    /** The fields, by their names. */
    Map<String, String> fields(Incoming request) {
        KnownCaller caller = caller();
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("X-Mizan-Caller", tags.of(caller));
        tokens.field(request, caller).ifPresent(f -> fields.put(f.getKey(), f.getValue()));
        return fields;
    }

    private KnownCaller caller() {
        try {
            return current.caller();
        } catch (Refused badToken) {
            return KnownCaller.NOBODY;
        }
    }
}
