// SPDX-License-Identifier: Apache-2.0
package io.mizan.impl.socket;

import io.mizan.impl.auth.KnownCaller;
import io.mizan.impl.request.Handshake;
import java.util.Optional;

/**
 * Whose a connection is, and by what that is known.
 *
 * @param caller the one
 * @param token the token that names him; empty: none does
 * @param session the id of the session whose he is; empty: of none
 */
record Identity(KnownCaller caller, Optional<String> token, Optional<String> session) {

    /** Nobody's. */
    static final Identity NOBODY = new Identity(KnownCaller.NOBODY, Optional.empty(), Optional.empty());

    /** Whose it is at first. */
    static Identity of(Handshake handshake) {
        return new Identity(handshake.caller(), handshake.token(), handshake.session());
    }

    /** The same caller's, whose roles may be others now. */
    boolean isSame(KnownCaller other) {
        return caller.name().equals(other.name()) && caller.issuer().equals(other.issuer());
    }

    Identity as(KnownCaller now) {
        return new Identity(now, token, session);
    }

    Identity movedTo(String other) {
        return new Identity(caller, token, Optional.of(other));
    }
}
