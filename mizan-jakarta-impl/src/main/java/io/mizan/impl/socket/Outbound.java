// SPDX-License-Identifier: Apache-2.0
package io.mizan.impl.socket;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicBoolean;
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
    private boolean closed;
    private long written;
    private long asked;
    private @Nullable Long asking;

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
        send(text);
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
        OptionalLong question;
        synchronized (lock) {
            if (asking == null || asking != number) {
                return;
            }
            asking = null;
            question = ask();
        }
        question.ifPresent(wire::ping);
    }

    /** Sends it, and what waits behind it, in a loop: a wire that is done at once must not make the stack grow. */
    private void send(@Nullable Text first) {
        Text next = first;
        while (next != null) {
            Sending sending = new Sending(next);
            wire.send(next.json(), sending);
            next = sending.isSecond() ? sending.following : null;
        }
    }

    /** A message under way. It is over when its sending has returned and is done: whichever comes second goes on. */
    private final class Sending implements Wire.Done {
        private final Text text;
        private final AtomicBoolean first = new AtomicBoolean(true);
        private @Nullable Text following;

        Sending(Text text) {
            this.text = text;
        }

        boolean isSecond() {
            return !first.getAndSet(false);
        }

        @Override
        public void done(boolean written) {
            following = sent(text, written);
            if (isSecond()) {
                send(following);
            }
        }
    }

    /** One message is done; what follows is under way from now on. */
    private @Nullable Text sent(Text text, boolean good) {
        Text following;
        OptionalLong question;
        synchronized (lock) {
            if (!good) {
                close();
            }
            bytes -= text.bytes();
            written += text.bytes();
            question = ask();
            following = waiting.poll();
            underWay = following != null;
        }
        question.ifPresent(wire::ping);
        return following;
    }

    /** The number of a ping that is to be sent, now and then. */
    private OptionalLong ask() {
        if (closed || asking != null || written < unasked) {
            return OptionalLong.empty();
        }
        long number = wire.number();
        asking = number;
        asked = written;
        written = 0;
        return OptionalLong.of(number);
    }
}
