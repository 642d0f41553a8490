// SPDX-License-Identifier: Apache-2.0
package io.mizan.impl.socket;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The other end of a connection, in memory: it reads at once, or when it is told to. */
final class Peer implements Wire {
    private final List<String> read = new ArrayList<>();
    private boolean reads = true;
    private boolean breaks;
    private Runnable closing = () -> {};
    private long pings;
    private long unanswered;
    private final Deque<Done> underWay = new ArrayDeque<>();
    private int atOnce = 1;
    private boolean asked;
    private @Nullable String closed;

    /** Takes so much at a time. */
    Peer taking(int most) {
        atOnce = most;
        return this;
    }

    /** Is asked whether it is there before it is closed. */
    Peer askedBeforeItIsClosed() {
        asked = true;
        return this;
    }

    @Override
    public boolean asksBeforeItCloses() {
        return asked;
    }

    @Override
    public int atOnce() {
        return atOnce;
    }

    @Override
    public void send(String text, Done done) {
        begin(done, () -> read.add(text));
    }

    @Override
    public long number() {
        return ++pings;
    }

    @Override
    public void ping(long number, Done done) {
        begin(done, () -> unanswered = number);
    }

    private void begin(Done done, Runnable what) {
        if (underWay.size() == atOnce) {
            throw new IllegalStateException("too much under way");
        }
        if (breaks) {
            done.done(false);
            return;
        }
        what.run();
        if (reads) {
            done.done(true);
        } else {
            underWay.add(done);
        }
    }

    /** The number of the ping that came last; 0: none did. */
    long unanswered() {
        return unanswered;
    }

    @Override
    public void close(CloseCode code, String reason) {
        closing.run();
        closed = closed == null ? code.code() + " " + reason : closed + ", " + code.code();
    }

    /** From now on nothing that is sent gets there. */
    Peer stopReading() {
        reads = false;
        return this;
    }

    /** What is under way gets there, and what comes after it. */
    void readOn() {
        reads = true;
        while (!underWay.isEmpty()) {
            underWay.remove().done(true);
        }
    }

    /** What happens while it is closed. */
    Peer takingToClose(Runnable what) {
        closing = what;
        return this;
    }

    /** From now on nothing can be written. */
    void breakDown() {
        breaks = true;
    }

    /** All that was sent. */
    List<String> read() {
        return List.copyOf(read);
    }

    /** What was sent since the last time. */
    List<String> news() {
        List<String> news = List.copyOf(read);
        read.clear();
        return news;
    }

    /** Why it was closed. */
    Optional<String> closed() {
        return Optional.ofNullable(closed);
    }
}
