// SPDX-License-Identifier: Apache-2.0
package io.mizan.impl.socket;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/**
 * What a connection has to be told: one message is under way, the others wait, within a bound. Whoever has something to tell
 * never waits for the peer. That a message is written says on some servers only that they keep it now, so every now and then
 * a ping follows, and what stands before it counts until its pong has come.
 */
final class Outbound {

    private static final int MOST_UNASKED = 1 << 16;

    private final Wire wire;
    private final int most;
    private final int unasked;
    private final Object lock = new Object();
    private final Deque<Text> waiting = new ArrayDeque<>();
    private long bytes;
    private boolean underWay;
    private boolean pumping;
    private boolean closed;
    private long written;
    private long asked;
    private @Nullable Long question;

    /** For one connection, of whose messages so many bytes may wait. */
    Outbound(Wire wire, int most) {
        this.wire = wire;
        this.most = most;
        this.unasked = Math.min(MOST_UNASKED, most / 4);
    }

    /**
     * Takes a message.
     *
     * @return whether there was room for it; one message alone always has room
     */
    boolean offer(Text text) {
        synchronized (lock) {
            if (closed) {
                return true;
            }
            long before = bytes + (question == null ? 0 : asked + written);
            if (before > 0 && text.bytes() > most - before) {
                return false;
            }
            bytes += text.bytes();
            waiting.add(text);
        }
        pump();
        return true;
    }

    /** Drops what waits, and takes nothing more. */
    void close() {
        synchronized (lock) {
            closed = true;
            waiting.clear();
        }
    }

    /** A pong has come: the peer has read what was written before the ping of this number. */
    void answered(long number) {
        synchronized (lock) {
            if (question == null || question != number) {
                return;
            }
            question = null;
        }
        ask();
    }

    /** One thread at a time sends, in a loop: a wire that is done at once must not make the stack grow. */
    private void pump() {
        synchronized (lock) {
            if (pumping) {
                return;
            }
            pumping = true;
        }
        for (Text next = next(); next != null; next = next()) {
            Text sent = next;
            wire.send(sent.json(), good -> done(sent, good));
        }
    }

    private @Nullable Text next() {
        synchronized (lock) {
            Text next = underWay || closed ? null : waiting.poll();
            if (next == null) {
                pumping = false;
            } else {
                underWay = true;
            }
            return next;
        }
    }

    private void done(Text sent, boolean good) {
        if (!good) {
            close();
        }
        synchronized (lock) {
            bytes -= sent.bytes();
            written += sent.bytes();
            underWay = false;
        }
        ask();
        pump();
    }

    private void ask() {
        long number;
        synchronized (lock) {
            if (closed || question != null || written < unasked) {
                return;
            }
            number = wire.number();
            question = number;
            asked = written;
            written = 0;
        }
        wire.ping(number);
    }
}
