// SPDX-License-Identifier: Apache-2.0
package io.mizan.ssr.worker;

import io.mizan.ssr.frame.Frame;
import io.mizan.ssr.frame.FrameWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

/** The way into a worker: whoever has a task writes it himself, one at a time. */
final class Tasks {

    private final OutputStream stdin;
    private final FrameWriter out;
    private final ReentrantLock writing = new ReentrantLock();
    private final Queue<Frame> waiting = new ConcurrentLinkedQueue<>();
    private volatile long since;
    private volatile boolean closing;

    Tasks(OutputStream stdin) {
        this.stdin = stdin;
        this.out = new FrameWriter(stdin);
    }

    /**
     * Writes, unless another's write takes longer than there is time.
     *
     * @return whether it was written
     */
    boolean write(Frame frame, long deadline) throws IOException {
        try {
            if (!writing.tryLock() && !writing.tryLock(deadline - System.nanoTime(), TimeUnit.NANOSECONDS)) {
                return false;
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
        try {
            since = Signs.now();
            out.write(frame);
            return true;
        } finally {
            since = 0;
            writing.unlock();
            writeWaiting();
        }
    }

    /** Writes without waiting: while another writes, he does it when he is done. */
    void writeSoon(Frame frame) throws IOException {
        waiting.add(frame);
        writeWaiting();
    }

    /**
     * Nothing more comes, nor what waits: the same holds for that, and so who says it is never held up by a full pipe. Where a
     * write is stuck it can't be said, and the worker is ended for it.
     */
    void close() {
        closing = true;
        try {
            writeWaiting();
        } catch (IOException gone) {
            // it has ended
        }
    }

    /** For whoever has just said something, or has just written: one of the two finds the way free. */
    private void writeWaiting() throws IOException {
        boolean open = true;
        while (open && (closing || !waiting.isEmpty()) && writing.tryLock()) {
            try {
                since = Signs.now();
                Frame frame = closing ? null : waiting.poll();
                if (frame != null) {
                    out.write(frame);
                } else if (closing) {
                    stdin.close();
                    open = false;
                }
            } finally {
                since = 0;
                writing.unlock();
            }
        }
    }

    boolean isStuck(long now, Duration limit) {
        long begun = since;
        return begun != 0 && now - begun > limit.toNanos();
    }
}
