// SPDX-License-Identifier: Apache-2.0
package io.mizan.impl.socket;

import io.mizan.impl.request.Cause;
import io.mizan.spi.Stale;
import java.util.List;
import java.util.Optional;

/** Who is told what is stale. */
@FunctionalInterface
interface Audience {

    /**
     * Something is stale; never waits.
     *
     * @param stale what; never empty
     * @param cause the client who has it from the answer to his call; empty: none has
     */
    void stale(List<Stale> stale, Optional<Cause> cause);
}
