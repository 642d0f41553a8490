// SPDX-License-Identifier: Apache-2.0
package io.mizan.cache.peer;

import io.mizan.spi.InvalidationListener.Expectation;
import io.mizan.spi.Nodes;
import io.mizan.spi.Stale;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** The other nodes. For use by any number of threads. */
public interface Peers extends AutoCloseable {

    /**
     * Whether this node may serve from its memory now; asked for every read, so it neither blocks nor allocates.
     *
     * @return null: it may; else the detail of {@code Cache-Status}, such as {@code lease} or {@code witness}
     */
    @Nullable String bypass();

    /**
     * Tells the others what is stale; this node's own memory has obeyed already.
     *
     * @param stale what is stale; not empty
     * @return completes when each other node has obeyed or can't serve any more; never exceptionally
     */
    CompletionStage<?> stale(List<Stale> stale);

    /**
     * Tells the others what may be stale, or become so; this node's own memory has obeyed already.
     *
     * @param stale what a transaction of unknown outcome has changed, or will have; not empty
     * @param recovery how long nothing of it may be kept
     * @return completes when each other node has obeyed or can't serve any more; never exceptionally
     */
    CompletionStage<?> keepOut(List<Stale> stale, Duration recovery);

    /**
     * The same, while developing.
     *
     * @param stale what is stale; not empty
     * @param origin the functions that it comes from; may be empty
     * @return as {@link #stale(List)}
     */
    default CompletionStage<?> stale(List<Stale> stale, String origin) {
        return stale(stale);
    }

    /**
     * Takes part in a mutation's transaction, inside it and before it commits, on its thread, so that a node that the
     * others take for dead commits nothing.
     *
     * @return is told when the transaction has ended, after {@link #stale} where it has made something stale
     * @throws PeersException if this node must not commit now; the transaction is rolled back
     */
    Expectation join() throws PeersException;

    /**
     * The other nodes for whoever has something else to tell them.
     *
     * @return alone, where there are none
     */
    Nodes nodes();

    /** Says goodbye: the others need not wait for this node any more. It serves nothing from now on. */
    @Override
    void close();
}
