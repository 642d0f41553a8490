// SPDX-License-Identifier: Apache-2.0
package io.mizan.impl.socket;

import io.mizan.impl.auth.KnownCaller;
import java.util.Locale;
import java.util.Optional;

/** Finds out what clients ask to watch, and whether they may. Runs the application's guards, so it may wait. */
interface Sights {

    /**
     * What it is.
     *
     * @throws io.mizan.impl.rs.ProblemException if there is no such thing, or it is not for him
     */
    Sight admit(KnownCaller caller, Locale language, Asked asked);

    /** The entity tag that a fetch would bring just now, for whom it was admitted; empty where that is not in memory. */
    Optional<String> etag(KnownCaller caller, Locale language, Asked asked);
}
