// SPDX-License-Identifier: Apache-2.0
package io.mizan.contract.scope;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A context, narrowed by some of its shared parameters or to what is kept for one caller (protocol §6). Leave a
 * parameter that is not shared out: a scope may be too wide, never too narrow.
 *
 * @param context wire name
 * @param params wire name → value, in the order of the record's components; empty: all of the context
 * @param caller the value of {@code X-Mizan-Caller} whose entries alone are meant, or null
 */
public record Scope(
        String context,
        Map<String, ScopeValue> params,
        @Nullable String caller) implements Affected {
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]*+");

    public Scope {
        if (!isName(context)) {
            throw new IllegalArgumentException("not the wire name of a context");
        }
        params = Collections.unmodifiableMap(new LinkedHashMap<>(params));
        for (String name : params.keySet()) {
            if (!isName(name)) {
                throw new IllegalArgumentException("not the wire name of a parameter");
            }
        }
    }

    /** Whether a context or parameter can be named so in a header without quotes; looser than a valid wire name. */
    public static boolean isName(String name) {
        return NAME.matcher(name).matches();
    }

    /** All of a context. */
    public static Scope whole(String context) {
        return new Scope(context, Map.of(), null);
    }

    /** What of a context is told apart by these parameters. */
    public static Scope of(String context, Map<String, ScopeValue> params) {
        return new Scope(context, params, null);
    }

    /** The same for one caller. */
    public Scope ownedBy(String callerTag) {
        return new Scope(context, params, callerTag);
    }

    /** Whether nothing narrows it. */
    public boolean isWhole() {
        return params.isEmpty() && caller == null;
    }

    /**
     * Whether it hits what is kept or shown under this context and these parameters.
     *
     * @param texts wire name → canonical text; parameters that are absent or unknown to the scope do not matter
     * @param keptFor the caller for whom it is kept, or null for everyone
     */
    public boolean hits(String keptContext, Map<String, String> texts, @Nullable String keptFor) {
        if (!context.equals(keptContext) || (caller != null && keptFor != null && !caller.equals(keptFor))) {
            return false;
        }
        for (Map.Entry<String, ScopeValue> param : params.entrySet()) {
            String present = texts.get(param.getKey());
            if (present != null && !Objects.equals(present, param.getValue().text())) {
                return false;
            }
        }
        return true;
    }
}
