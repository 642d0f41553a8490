// SPDX-License-Identifier: Apache-2.0
package io.mizan.spi;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletionStage;

/**
 * Is told of each invalidation, after the commit and before the answer. An implementation is an {@code @ApplicationScoped}
 * CDI bean. What it throws is logged and fails nothing: the data are committed.
 */
public interface InvalidationListener {

    /** What a listener keeps for as long as a transaction goes on. */
    @FunctionalInterface
    interface Expectation {

        /**
         * The transaction has ended, whatever came of it. Called once, after {@link #invalidated} or {@link #doubted}
         * where they are called for it, and not necessarily on its thread.
         */
        void ended();
    }

    /**
     * Told once in each transaction that is going to make something stale, inside it and before it commits.
     *
     * @return is told when the transaction has ended
     * @throws Exception if it must not commit: it is rolled back
     */
    default Expectation expected() throws Exception {
        return () -> {};
    }

    /**
     * Told once for each transaction or call, with all that it made stale.
     *
     * @param stale what is stale, without repetition; never empty
     * @return completes when nobody serves the old data any more; the answer to the caller waits for it
     */
    CompletionStage<?> invalidated(List<Stale> stale);

    /**
     * Told in place of {@link #invalidated}, or after it, where nobody knows whether a transaction has committed, or will once
     * its resources have recovered: what is stale may become so again, for as long as that takes.
     *
     * @param stale what is stale, without repetition; never empty
     * @return completes when nobody serves the old data any more; the answer to the caller waits for it
     */
    default CompletionStage<?> doubted(List<Stale> stale) {
        return invalidated(stale);
    }

    /**
     * How long what it was told by {@link #doubted} may still change; clients are told of it again after that.
     *
     * @return zero: it does not know
     */
    default Duration recovery() {
        return Duration.ZERO;
    }

    /**
     * The same, while developing: told instead of {@link #invalidated(List)}.
     *
     * @param stale what is stale, without repetition; never empty
     * @param origin the functions that it comes from, by their wire names, separated by commas; empty: from none
     * @return as there
     */
    default CompletionStage<?> invalidated(List<Stale> stale, String origin) {
        return invalidated(stale);
    }
}
