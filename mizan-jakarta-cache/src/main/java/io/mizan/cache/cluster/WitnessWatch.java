// SPDX-License-Identifier: Apache-2.0
package io.mizan.cache.cluster;

import io.mizan.cache.peer.PeersException;
import io.mizan.cache.witness.Witness;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Asks the witness every T/4, on a thread of its own: a database that doesn't answer must not keep invalidations from being
 * over.
 */
final class WitnessWatch implements AutoCloseable {
    private static final Logger LOG = System.getLogger(WitnessWatch.class.getName());

    private static final String UNUSABLE =
            "The witness can't be used. See whether its database (mizan.cache.witness) is"
                    + " there, and its user may create the table mizan_node: ";
    private static final long PATIENCE_SECONDS = 30;

    private final Witness witness;
    private final Terms terms;
    private final Listener listener;
    private final ScheduledExecutorService thread = Timers.single("mizan-cluster-witness");
    private volatile UUID id;
    private volatile @Nullable SQLException failure;
    private volatile boolean closed;

    /** Who is told. */
    interface Listener {
        void witnessed(long askedAt, Set<UUID> others);

        void enrolled(UUID id);
    }

    WitnessWatch(Witness witness, Terms terms, UUID id, Listener listener) {
        this.witness = witness;
        this.terms = terms;
        this.id = id;
        this.listener = listener;
    }

    /** Makes the table and registers this node, outside of any transaction that the application starts in. */
    void start() throws PeersException {
        try {
            boolean registered = thread.submit(() -> {
                        witness.prepare();
                        witness.register(id);
                        return true;
                    })
                    .get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            assert registered;
        } catch (ExecutionException e) {
            throw new PeersException(UNUSABLE + e.getCause(), e.getCause());
        } catch (TimeoutException e) {
            throw new PeersException(UNUSABLE + "its database does not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PeersException("Interrupted while the witness was asked", e);
        }
    }

    /** Begins to ask. */
    void watch() {
        Timers.every(thread, terms.ask(), this::beat);
    }

    private void beat() {
        if (closed) {
            return;
        }
        long askedAt = System.nanoTime();
        try {
            Set<UUID> others = new HashSet<>(witness.beat(id));
            if (others.remove(id)) {
                listener.witnessed(askedAt, others);
            } else {
                UUID fresh = UUID.randomUUID();
                witness.register(fresh);
                id = fresh;
                listener.enrolled(fresh);
            }
            failure = null;
        } catch (SQLException e) {
            failure = e;
        }
    }

    /** What went wrong last; null: nothing. */
    @Nullable SQLException failure() {
        return failure;
    }

    /** Holds a row of this node in the transaction of the caller, on its thread; one that it has lost holds nothing. */
    void hold(UUID mine) throws PeersException {
        try {
            if (!witness.hold(mine)) {
                throw new PeersException(
                        "The other nodes took this one for dead: it was stopped or cut off for too long. It has a new id"
                                + " in a moment; call again.",
                        null);
            }
        } catch (SQLException e) {
            throw new PeersException(
                    "The witness can't be asked in this transaction. See whether its database is there, and"
                            + " mizan.cache.witness one that joins transactions: " + e.getMessage(),
                    e);
        }
    }

    @Override
    public void close() {
        closed = true;
        try {
            thread.submit(() -> {
                        witness.remove(id);
                        return true;
                    })
                    .get(terms.lease(), TimeUnit.NANOSECONDS);
        } catch (ExecutionException | TimeoutException e) {
            LOG.log(Level.DEBUG, "The row of this node stays until the others delete it", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        Timers.stop(thread);
    }
}
