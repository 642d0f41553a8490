// SPDX-License-Identifier: Apache-2.0
package io.mizan.cache.peer;

import io.mizan.spi.Stale;
import java.time.Duration;
import java.util.List;

/** What a node keeps, as others move it. For use by any number of threads; nothing here blocks. */
public interface Memory {

    /**
     * Obeys an invalidation of another node: when it returns, what is stale is served no more.
     *
     * @param stale what is stale
     */
    void stale(List<Stale> stale);

    /**
     * Obeys an invalidation of unknown outcome: when it returns, what is stale is served no more, and nothing of it is kept before
     * the time is over.
     *
     * @param stale what may be stale, or become so
     * @param recovery how long
     */
    void keepOut(List<Stale> stale, Duration recovery);

    /**
     * How long it is until nothing is kept out any more.
     *
     * @return zero: nothing is
     */
    Duration keptOut();

    /**
     * The same, as far as it is known where it comes from.
     *
     * @param stale what is stale
     * @param origin the functions that it comes from; empty where the other node does not tell
     * @param node which node it comes from
     */
    default void stale(List<Stale> stale, String origin, String node) {
        stale(stale);
    }

    /**
     * Forgets everything, since an invalidation may have been missed.
     *
     * @param reason why, for those who look for the cause
     */
    void flush(String reason);
}
