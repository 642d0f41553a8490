// SPDX-License-Identifier: Apache-2.0
package io.mizan.benchmarks.faults.node;

import io.mizan.spi.ContextCache;
import io.mizan.spi.InvalidationListener.Expectation;
import io.mizan.spi.Stale;
import java.util.List;
import java.util.concurrent.CompletionStage;

/** What a node serves from. */
interface Origin extends AutoCloseable {

    /** What answers reads. */
    ContextCache cache();

    /**
     * Called inside each transaction that changes something, before it commits.
     *
     * @param stale what is going to be stale
     * @return is told when the transaction has ended
     * @throws Exception if it must be rolled back
     */
    Expectation expected(List<Stale> stale) throws Exception;

    /** Called after a commit; completes when nobody serves the old data any more. */
    CompletionStage<?> invalidated(List<Stale> stale);

    /** Cuts this node off from the others, though not from the database, or ends that. */
    void cut(boolean off);

    /** How many nodes this one believes to be there, itself among them. */
    int size();

    /** Says goodbye to the others. */
    @Override
    void close();
}
