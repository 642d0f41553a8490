// SPDX-License-Identifier: Apache-2.0
package io.mizan.spi;

import java.util.Map;
import java.util.Objects;

/** What an invalidation hits (protocol, section 6). */
public sealed interface Stale {

    /** Every context. */
    record Everything() implements Stale {}

    /**
     * The instances of a context in which no parameter has another text.
     *
     * @param context the context's wire name
     * @param params canonical texts by wire name, {@code mizan_caller} among them for what one caller sees; empty: all
     *     instances
     */
    record Instances(String context, Map<String, String> params) implements Stale {

        /**
         * Checks and copies.
         *
         * @param context a wire name
         * @param params canonical texts by wire name
         */
        public Instances {
            Objects.requireNonNull(context, "context");
            params = Map.copyOf(params);
        }
    }
}
