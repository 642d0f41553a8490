// SPDX-License-Identifier: Apache-2.0
package io.mizan.contract.model;

import java.util.List;
import java.util.SortedSet;

/**
 * A context: one resource with one guard, one cache policy and one revision.
 *
 * @param name its wire name
 * @param className the record's binary name
 * @param shared the record's components, in its order: what tells one instance from another
 * @param access who may read
 * @param caching how answers may be kept
 * @param revision the declared revision; empty: it follows from the contract
 * @param staleWith the contexts whose invalidation hits this one too
 * @param doc the documentation comment; empty where there is none
 */
public record Context(
        String name,
        String className,
        List<Parameter> shared,
        Access access,
        Caching caching,
        String revision,
        SortedSet<String> staleWith,
        String doc) {

    /** Copies. */
    public Context {
        shared = List.copyOf(shared);
    }
}
