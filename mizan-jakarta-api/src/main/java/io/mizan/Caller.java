// SPDX-License-Identifier: Apache-2.0
package io.mizan;

import java.util.Optional;
import java.util.Set;

/**
 * Who asks: whom the container knows, or the bearer of a token, or nobody.
 *
 * <p>Take it as a parameter of a {@link Client} method (it is not on the wire), or inject it. A function whose result
 * depends on the caller must ask here: its context is then kept per caller. While an answer for everyone is made, each
 * method of an injected caller throws {@link IllegalStateException}.
 */
public interface Caller {

    /**
     * Whether there is a caller at all.
     *
     * @return false for nobody
     */
    boolean isAuthenticated();

    /**
     * The caller's name: the container's principal name, or the bearer's.
     *
     * @return empty for nobody
     */
    Optional<String> name();

    /**
     * Who issued the token of a bearer.
     *
     * @return the token's {@code iss}; empty for a caller of the container and for nobody
     */
    Optional<String> issuer();

    /**
     * The caller's roles out of those that the application knows: each {@code @RolesAllowed} and {@code @DeclareRoles}, and
     * the setting {@code mizan.roles}.
     *
     * @return roles, sorted
     */
    Set<String> roles();

    /**
     * Whether the caller has a role that the application knows.
     *
     * @param role the role's name
     * @return whether it is one of {@link #roles()}
     */
    default boolean hasRole(String role) {
        return roles().contains(role);
    }
}
