// SPDX-License-Identifier: Apache-2.0
package io.mizan.impl.auth;

import io.mizan.Caller;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * A caller as he is at one moment.
 *
 * @param name his name; empty for nobody
 * @param issuer who issued his token; empty for the container's caller
 * @param roles his roles among those that the application knows, sorted
 */
public record KnownCaller(Optional<String> name, Optional<String> issuer, SortedSet<String> roles) implements Caller {

    /** Nobody. */
    public static final KnownCaller NOBODY = new KnownCaller(Optional.empty(), Optional.empty(), new TreeSet<>());

    /** Copies. */
    public KnownCaller {
        roles = Collections.unmodifiableSortedSet(new TreeSet<>(roles));
    }

    @Override
    public boolean isAuthenticated() {
        return name.isPresent();
    }

    /**
     * Whether he came with a token.
     *
     * @return false for the container's caller and for nobody
     */
    public boolean isBearer() {
        return issuer.isPresent();
    }
}
