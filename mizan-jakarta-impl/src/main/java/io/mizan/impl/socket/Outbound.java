// SPDX-License-Identifier: Apache-2.0
package io.mizan.impl.socket;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * What a connection has to be told: one message is under way, the others wait, within a bound. Whoever has something to tell
 * never waits for the peer. That a message is written says on some servers only that they keep it now, so every now and then
 * a ping follows, in its turn, and what stands before it counts until its pong has come.
 */
final class Outbound {

    private static final int MOST_UNASKED = 1 << 16;

    private final Wire wire;
    private final int most;
    private final int unasked;
    private final Runnable broken;
    private final Object lock = new Object();
    private final Deque<Text> waiting = new ArrayDeque<>();
    private long bytes;
    private boolean underWay;
    private boolean closed;
    private long written;
    private long asked;
    private @Nullable Long asking;

    /**
     * For one connection.
     *
     * @param most bytes of messages that may wait
     * @param broken is told when something could not be written; nothing more will be
     */
    Outbound(Wire wire, int most, Runnable broken) {
        this.wire = wire;
        this.most = most;
        this.unasked = Math.min(MOST_UNASKED, most / 4);
        this.broken = broken;
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
            long before = bytes + (asking == null ? 0 : asked + written);
            if (before > 0 && text.bytes() > most - before) {
                return false;
            }
            bytes += text.bytes();
            if (underWay) {
                waiting.add(text);
                return true;
            }
            underWay = true;
        }
        send(new Saying(text));
        return true;
    }

    /** Whether something is under way. */
    boolean isBehind() {
        synchronized (lock) {
            return underWay;
        }
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
        Sending next = null;
        synchronized (lock) {
            if (asking == null || asking != number) {
                return;
            }
            asking = null;
            if (!underWay) {
                next = next();
            }
        }
        send(next);
    }

    /** Sends it, and what waits behind it, in a loop: a wire that is done at once must not make the stack grow. */
    private static void send(@Nullable Sending first) {
        Sending sending = first;
        while (sending != null) {
            sending.begin();
            sending = sending.isSecond() ? sending.following : null;
        }
    }

    /** Something under way. It is over when its sending has returned and is done: whichever comes second goes on. */
    private abstract sealed class Sending implements Wire.Done {
        private final AtomicBoolean first = new AtomicBoolean(true);
        private @Nullable Sending following;

        abstract void begin();

        abstract int bytes();

        boolean isSecond() {
            return !first.getAndSet(false);
        }

        @Override
        public void done(boolean good) {
            following = sent(bytes(), good);
            if (!good) {
                broken.run();
            }
            if (isSecond()) {
                send(following);
            }
        }
    }

    private final class Saying extends Sending {
        private final Text text;

        Saying(Text text) {
            this.text = text;
        }

        @Override
        void begin() {
            wire.send(text.json(), this);
        }

        @Override
        int bytes() {
            return text.bytes();
        }
    }

    private final class Asking extends Sending {
        private final long number;

        Asking(long number) {
            this.number = number;
        }

        @Override
        void begin() {
            wire.ping(number, this);
        }

        @Override
        int bytes() {
            return 0;
        }
    }

    private @Nullable Sending sent(int size, boolean good) {
        synchronized (lock) {
            if (!good) {
                close();
            }
            bytes -= size;
            written += size;
            return next();
        }
    }

    /** What is under way from now on. */
    private @Nullable Sending next() {
        Sending next = null;
        if (!closed && asking == null && written >= unasked) {
            long number = wire.number();
            asking = number;
            asked = written;
            written = 0;
            next = new Asking(number);
        } else if (!waiting.isEmpty()) {
            next = new Saying(waiting.remove());
        }
        underWay = next != null;
        return next;
    }
}
