// SPDX-License-Identifier: Apache-2.0
package io.mizan.ssr.worker;

import io.mizan.ssr.frame.Frame;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * One render under way. One thread puts its parts in, another takes them out: as they come, or, where nobody is to see a
 * part before the last is there, woken once.
 */
public final class Rendering implements AutoCloseable {

    private final Worker worker;
    private final long id;
    private final boolean stream;
    private final BlockingQueue<Answer.Part> parts = new LinkedBlockingQueue<>();
    private final CountDownLatch over = new CountDownLatch(1);
    private volatile boolean begun;
    private volatile boolean ended;
    private volatile long abandoned;
    private int bytes;

    Rendering(Worker worker, long id, boolean stream) {
        this.worker = worker;
        this.id = id;
        this.stream = stream;
    }

    long id() {
        return id;
    }

    /**
     * The next part. After an end, a failure, or the end of the worker there is no other.
     *
     * @param deadline by {@link System#nanoTime()}
     * @return empty: it has not come by then
     */
    public Optional<Answer.Part> next(long deadline) {
        try {
            long wait = deadline - System.nanoTime();
            if (stream) {
                return Optional.ofNullable(parts.poll(wait, TimeUnit.NANOSECONDS));
            }
            return over.await(wait, TimeUnit.NANOSECONDS) ? Optional.ofNullable(parts.poll()) : Optional.empty();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    /**
     * Takes a part in.
     *
     * @return false if it should not have come
     */
    boolean take(Answer.Part part) {
        boolean allowed = true;
        if (part instanceof Answer.Head head) {
            allowed = !begun && grow(head.html());
            begun = true;
        } else if (part instanceof Answer.More more) {
            allowed = begun && grow(more.html());
        } else {
            allowed = begun || !(part instanceof Answer.End);
            ended = allowed;
        }
        if (allowed && abandoned == 0) {
            parts.add(part);
        }
        if (ended) {
            over.countDown();
        }
        return allowed;
    }

    private boolean grow(byte[] html) {
        bytes += html.length;
        return bytes <= Frame.MAX_BODY;
    }

    /** When nobody wanted it any more; 0: somebody does. */
    long abandoned() {
        return abandoned;
    }

    /** What has not come by now is not wanted any more. */
    @Override
    public void close() {
        if (!ended && abandoned == 0) {
            abandoned = System.nanoTime() | 1; // never 0
            parts.clear();
            worker.cancel(this);
        }
    }
}
