// SPDX-License-Identifier: Apache-2.0
package io.mizan.spi;

import java.util.List;
import java.util.concurrent.CompletionStage;

/**
 * Is told of each invalidation, after the commit and before the answer. An implementation is an {@code @ApplicationScoped}
 * CDI bean. What it throws is logged and fails nothing: the data are committed.
 */
public interface InvalidationListener {

    /**
     * Told once in each transaction that is going to make something stale, inside it and before it commits.
     *
     * @throws Exception if it must not commit: it is rolled back
     */
    default void expected() throws Exception {}

    /**
     * Told once for each transaction or call, with all that it made stale.
     *
     * @param stale what is stale, without repetition; never empty
     * @return completes when nobody serves the old data any more; the answer to the caller waits for it
     */
    CompletionStage<?> invalidated(List<Stale> stale);
}
