// SPDX-License-Identifier: Apache-2.0
package io.mizan.impl.socket;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/**
 * What a connection has to be told: as much is under way as the wire takes at once, the rest waits, within a bound. Whoever has
 * something to tell never waits for the peer. That a message is written says on some servers only that they keep it now, so
 * every now and then a ping follows, in its turn, and what stands before it counts until its pong has come.
 */
final class Outbound {

    private static final int MOST_UNASKED = 1 << 16;

    private final Wire wire;
    private final int most;
    private final int unasked;
    private final Runnable unwritten;
    private final Object lock = new Object();
    private final Deque<Text> waiting = new ArrayDeque<>();
    private long bytes;
    private int underWay;
    private boolean beginning;
    private boolean closed;
    private boolean broken;
    private boolean toAsk; // before the end, behind all that waits
    private long written;
    private long asked;
    private @Nullable Long asking;
    private @Nullable Runnable lastWritten;
    private @Nullable Runnable lastAnswered;

    /**
     * For one connection.
     *
     * @param most bytes of messages that may wait
     * @param unwritten is told when something could not be written; nothing more will be
     */
    Outbound(Wire wire, int most, Runnable unwritten) {
        this.wire = wire;
        this.most = most;
        this.unasked = Math.min(MOST_UNASKED, most / 4);
        this.unwritten = unwritten;
    }

    /**
     * Takes a message.
     *
     * @return whether there was room for it; one message alone always has room
     */
    boolean offer(Text text) {
        Sending first;
        synchronized (lock) {
            if (closed) {
                return true;
            }
            long before = bytes + (asking == null ? 0 : asked + written);
            if (before > 0 && text.bytes() > most - before) {
                return false;
            }
            bytes += text.bytes();
            waiting.add(text);
            first = next();
        }
        begin(first);
        return true;
    }

    /** Drops what waits. */
    void drop() {
        synchronized (lock) {
            waiting.forEach(text -> bytes -= text.bytes());
            waiting.clear();
        }
    }

    /**
     * Takes nothing more; to be called once. When the peer has read what waits and what is under way, as far as that is asked
     * for, one of two is run, unless it has.
     *
     * @param written is run by a thread that must not wait
     * @param answered is run by the one that reads from the peer
     * @return whether it has
     */
    boolean close(Runnable written, Runnable answered) {
        Sending next;
        boolean read;
        synchronized (lock) {
            closed = true;
            lastWritten = written;
            lastAnswered = answered;
            toAsk = wire.asksBeforeItCloses();
            next = next();
            read = isRead();
        }
        begin(next);
        return read;
    }

    /** A pong has come: the peer has read what was written before the ping of this number. */
    void answered(long number) {
        Sending next;
        Runnable last;
        synchronized (lock) {
            if (asking == null || asking != number) {
                return;
            }
            asking = null;
            next = next();
            last = isRead() ? lastAnswered : null;
        }
        begin(next);
        if (last != null) {
            last.run();
        }
    }

    private boolean isRead() {
        return underWay == 0 && !broken && waiting.isEmpty() && !toAsk && asking == null && written < unasked;
    }

    /** Begins with it and with what waits behind it, in a loop: a wire that is done at once must not make the stack grow. */
    private void begin(@Nullable Sending first) {
        for (Sending next = first; next != null; next = following()) {
            next.begin();
        }
    }

    private @Nullable Sending following() {
        synchronized (lock) {
            beginning = false;
            return next();
        }
    }

    /** What is to be begun with, by one thread at a time, which keeps the order. */
    private @Nullable Sending next() {
        Sending next = null;
        if (!beginning && !broken && underWay < wire.atOnce()) {
            if (asking == null && (written >= unasked || (toAsk && waiting.isEmpty()))) {
                next = ask();
            } else if (!waiting.isEmpty()) {
                next = new Saying(waiting.remove());
            }
        }
        if (next != null) {
            beginning = true;
            underWay++;
        }
        return next;
    }

    private Sending ask() {
        long number = wire.number();
        toAsk &= !waiting.isEmpty();
        asking = number;
        asked = written;
        written = 0;
        return new Asking(number);
    }

    private void done(int size, boolean good) {
        Sending next;
        Runnable last;
        synchronized (lock) {
            if (!good) {
                broken = true;
                closed = true;
                waiting.clear();
            }
            underWay--;
            bytes -= size;
            written += size;
            next = next();
            last = isRead() ? lastWritten : null;
        }
        if (!good) {
            unwritten.run();
        }
        begin(next);
        if (last != null) {
            last.run();
        }
    }

    /** Something under way. */
    private sealed interface Sending extends Wire.Done {
        void begin();
    }

    private final class Saying implements Sending {
        private final Text text;

        Saying(Text text) {
            this.text = text;
        }

        @Override
        public void begin() {
            wire.send(text.json(), this);
        }

        @Override
        public void done(boolean good) {
            Outbound.this.done(text.bytes(), good);
        }
    }

    private final class Asking implements Sending {
        private final long number;

        Asking(long number) {
            this.number = number;
        }

        @Override
        public void begin() {
            wire.ping(number, this);
        }

        @Override
        public void done(boolean good) {
            Outbound.this.done(0, good);
        }
    }
}
