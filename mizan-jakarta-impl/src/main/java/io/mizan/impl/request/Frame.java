// SPDX-License-Identifier: Apache-2.0
package io.mizan.impl.request;

import io.mizan.contract.scope.Affected;
import io.mizan.contract.scope.Scope;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** One running function: what it declares that it affects, and what it said while it ran. */
public final class Frame {

    private final Optional<Object> transaction;
    private final List<Affected> added = new ArrayList<>();
    private final Set<String> replaced = new HashSet<>();

    /**
     * A function begins.
     *
     * @param transaction the key of the transaction that it runs in
     */
    public Frame(Optional<Object> transaction) {
        this.transaction = transaction;
    }

    /**
     * Whether the function runs in a transaction, rather than in another that was begun since.
     *
     * @param key the key of the transaction under way
     * @return whether it is the function's own
     */
    public boolean runsIn(Optional<Object> key) {
        return transaction.equals(key);
    }

    /**
     * Adds to what is declared.
     *
     * @param affected what is stale too
     */
    public void also(List<? extends Affected> affected) {
        added.addAll(affected);
    }

    /**
     * Leaves the declared contexts out that instances were named of.
     *
     * @param scopes the instances
     */
    public void only(List<Scope> scopes) {
        scopes.forEach(scope -> replaced.add(scope.context()));
    }

    /** What the function has made stale: what is declared, then what it added. */
    public List<Affected> affected(List<Affected> declared) {
        List<Affected> all = new ArrayList<>();
        for (Affected one : declared) {
            if (!(one instanceof Scope scope) || !replaced.contains(scope.context())) {
                all.add(one);
            }
        }
        all.addAll(added);
        return all;
    }
}
