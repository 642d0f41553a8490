// SPDX-License-Identifier: Apache-2.0
package io.mizan.impl.socket;

import io.mizan.impl.auth.KnownCaller;
import java.time.Duration;

/** What the application does for the clients of sockets. */
interface Clients {

    /**
     * Whom a token names.
     *
     * @param caller the one
     * @param left how long it is good
     */
    record Bearer(KnownCaller caller, Duration left) {}

    /**
     * Verifies a token; may wait for the issuer's keys.
     *
     * @throws io.mizan.impl.auth.Refused if it is not good
     */
    Bearer bearer(String token);

    /** What the outside sees of a caller. */
    String tag(KnownCaller caller);

    /** Runs a call, and says what came of it. Nothing is ever thrown. */
    Text call(Line line, Message.Call call);
}
