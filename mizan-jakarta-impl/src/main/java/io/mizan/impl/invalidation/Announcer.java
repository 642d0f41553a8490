// SPDX-License-Identifier: Apache-2.0
package io.mizan.impl.invalidation;

import io.mizan.impl.request.Cause;
import io.mizan.spi.Stale;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Tells clients what is stale. It is told once nobody serves the old data any more: whoever is told may fetch at once. */
public interface Announcer {

    /**
     * Something is stale.
     *
     * @param stale what; never empty
     * @param cause the client who has it from the answer to his call; empty: none has
     */
    void announce(List<Stale> stale, Optional<Cause> cause);

    /**
     * Nobody knows what became of a transaction: what it makes stale, and was announced, is to be announced again when it must have
     * recovered. Meanwhile it may change without a word.
     *
     * @param stale what; never empty
     * @param recovery how long that takes at most
     */
    void doubt(List<Stale> stale, Duration recovery);
}
