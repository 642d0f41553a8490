// SPDX-License-Identifier: Apache-2.0
package io.mizan.contract.model;

import java.util.List;

/** What a call makes stale. */
public sealed interface Affects {

    /** Everything there is. */
    record Everything() implements Affects {}

    /**
     * A context.
     *
     * @param context its wire name
     * @param own whether only what is kept for the caller is hit
     * @param narrowed the arguments that narrow it to instances; empty: the whole context
     */
    record OfContext(String context, boolean own, List<Narrowed> narrowed) implements Affects {
        /** Copies. */
        public OfContext {
            narrowed = List.copyOf(narrowed);
        }
    }

    /**
     * An argument that names instances.
     *
     * @param component the wire name of the context's component
     * @param argument the index among the method's arguments
     * @param many whether the argument is a collection or an array, each of whose values is meant
     */
    record Narrowed(String component, int argument, boolean many) {}
}
