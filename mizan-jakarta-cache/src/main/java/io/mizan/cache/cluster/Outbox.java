// SPDX-License-Identifier: Apache-2.0
package io.mizan.cache.cluster;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What waits to be sent, in order, within a bound: whoever puts something into it never waits for a peer. Over the bound
 * messages are dropped, and an empty one stands where they would.
 */
final class Outbox {
    private static final byte[] LOST = {};

    private final Executor thread;
    private final Consumer<byte[]> sender;
    private final int most;
    private final Object lock = new Object();
    private final Deque<byte[]> waiting = new ArrayDeque<>();
    private long bytes;
    private boolean dropping;
    private boolean sending;

    /**
     * Nothing waits.
     *
     * @param thread one, that may wait for peers
     * @param sender sends; may wait, and never throws
     * @param most so many bytes may wait
     */
    Outbox(Executor thread, Consumer<byte[]> sender, int most) {
        this.thread = thread;
        this.sender = sender;
        this.most = most;
    }

    void add(byte[] message) {
        synchronized (lock) {
            boolean full = bytes > 0 && message.length > most - bytes;
            if (full && dropping) {
                return;
            }
            dropping = full;
            byte[] kept = full ? LOST : message;
            waiting.add(kept);
            bytes += kept.length;
            if (sending) {
                return;
            }
            sending = true;
        }
        try {
            thread.execute(this::drain);
        } catch (RejectedExecutionException ended) {
            synchronized (lock) {
                waiting.clear(); // this node has left: nobody is told anything any more
                sending = false;
                lock.notifyAll();
            }
        }
    }

    private void drain() {
        for (byte[] next = next(); next != null; next = next()) {
            sender.accept(next);
            synchronized (lock) {
                bytes -= next.length;
            }
        }
    }

    private byte @Nullable [] next() {
        synchronized (lock) {
            byte[] next = waiting.poll();
            if (next == null) {
                sending = false;
                lock.notifyAll();
            }
            return next;
        }
    }

    /** Waits until all is sent. */
    void awaitEmpty(long until) {
        synchronized (lock) {
            try {
                for (long rest = until - System.nanoTime(); sending && rest > 0; rest = until - System.nanoTime()) {
                    lock.wait(TimeUnit.NANOSECONDS.toMillis(rest) + 1);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
