// SPDX-License-Identifier: Apache-2.0
package io.mizan.impl.socket;

import io.mizan.spi.Stale;
import java.util.Map;
import java.util.Optional;

/**
 * An instance of a context that a client shows, as an invalidation meets it.
 *
 * @param context a wire name
 * @param scope the canonical texts of its shared parameters, by wire name
 * @param keptFor the tag of the caller for whom it is, where each has his own; empty: it is not for one caller
 */
record Sight(String context, Map<String, String> scope, Optional<String> keptFor) {

    private static final String CALLER = "mizan_caller";

    Sight {
        scope = Map.copyOf(scope);
    }

    /** Whether it is stale (protocol, section 6). */
    boolean isHitBy(Stale.Instances stale) {
        return context.equals(stale.context())
                && stale.params().entrySet().stream().allMatch(param -> {
                    String here = param.getKey().equals(CALLER) ? keptFor.orElse(null) : scope.get(param.getKey());
                    return here == null || here.equals(param.getValue());
                });
    }
}
