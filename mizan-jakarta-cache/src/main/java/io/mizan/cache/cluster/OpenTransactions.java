// SPDX-License-Identifier: Apache-2.0
package io.mizan.cache.cluster;

import io.mizan.cache.peer.PeersException;
import io.mizan.spi.InvalidationListener.Expectation;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * The transactions of this node that are going to make something stale and have not ended: as long as there is one, a node that
 * leaves can't say that it has told everything.
 */
final class OpenTransactions {
    private int open;
    private boolean closed;

    /**
     * One more.
     *
     * @return told of its end; told of it again, it does nothing
     * @throws PeersException if there are to be no more
     */
    synchronized Expectation begin() throws PeersException {
        if (closed) {
            throw new PeersException("This node has left the cluster: the application stops.", null);
        }
        open++;
        AtomicBoolean ended = new AtomicBoolean();
        return () -> {
            if (!ended.getAndSet(true)) {
                end();
            }
        };
    }

    private synchronized void end() {
        open--;
        notifyAll();
    }

    /** None is begun any more. */
    synchronized void close() {
        closed = true;
    }

    /**
     * Waits until none is open.
     *
     * @param until what {@link System#nanoTime} shows when the wait is over
     * @return whether none is
     */
    synchronized boolean awaitNone(long until) {
        try {
            for (long left = until - System.nanoTime(); open > 0 && left > 0; left = until - System.nanoTime()) {
                wait(TimeUnit.NANOSECONDS.toMillis(left) + 1);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return open == 0;
    }
}
