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
    private final List<Affected> declared;
    private final List<Affected> added = new ArrayList<>();
    private final Set<String> replaced = new HashSet<>();
    private boolean endedByHand;

    /**
     * A function begins.
     *
     * @param transaction the key of the transaction that it runs in
     * @param declared what it declares that it affects, for its arguments
     */
    public Frame(Optional<Object> transaction, List<Affected> declared) {
        this.transaction = transaction;
        this.declared = List.copyOf(declared);
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
     * Leaves the declared contexts out that instances were named of. A transaction that was begun inside of the function's
     * own can't speak for that: it may be rolled back, and then nothing at all would be told.
     *
     * @param scopes the instances
     * @param key the key of the transaction under way
     */
    public void only(List<Scope> scopes, Optional<Object> key) {
        if (transaction.isEmpty() || runsIn(key)) {
            scopes.forEach(scope -> replaced.add(scope.context()));
        }
    }

    /**
     * A transaction ends that was begun by hand. Where the function has no other, what it declares belongs to that one.
     *
     * @return what the transaction is to be told of
     */
    public List<Affected> endedByHand() {
        if (transaction.isPresent()) {
            return List.of();
        }
        endedByHand = true;
        return declared();
    }

    /**
     * What the function has made stale and no transaction of its own was told of.
     *
     * @return what is declared, then what it added
     */
    public List<Affected> affected() {
        List<Affected> all = new ArrayList<>(endedByHand ? List.of() : declared());
        all.addAll(added);
        return all;
    }

    private List<Affected> declared() {
        return declared.stream()
                .filter(one -> !(one instanceof Scope scope) || !replaced.contains(scope.context()))
                .toList();
    }
}
