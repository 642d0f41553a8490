// SPDX-License-Identifier: Apache-2.0
package io.mizan.impl.socket;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/**
 * The answer to a request for events. What is sent is written as far as the peer takes it; no thread waits for it. A comment now
 * and then shows whether it is still there.
 */
final class EventWire implements Wire, WriteListener, AsyncListener {

    private static final Logger LOG = System.getLogger(EventWire.class.getName());
    private static final byte[] COMMENT = ":\n\n".getBytes(UTF_8);

    private final AsyncContext async;
    private final ServletOutputStream out;
    private final Connections home;
    private final long beat;
    private final Framing framing;
    private final Object lock = new Object();

    // guarded by the lock
    private final Deque<Event> waiting = new ArrayDeque<>();
    private @Nullable Event written;
    private boolean flushed;
    private boolean possible;
    private boolean ended;
    private long last;

    private volatile @Nullable Reader reader;

    /** Who reads them. */
    interface Reader {
        /** Something was written. */
        void alive();

        /** All before the question was written. */
        void answered(long question);

        /** The stream has ended. */
        void closed();
    }

    /** Makes an event of a message. */
    @FunctionalInterface
    interface Framing {
        String event(String message);
    }

    @SuppressWarnings("ArrayRecordComponent") // on its way out, compared by nobody
    private record Event(byte[] bytes, Done done) {}

    /**
     * The answer to a request.
     *
     * @param beat how long it may be silent
     * @param framing asked for one message after the other
     */
    EventWire(AsyncContext async, ServletOutputStream out, Connections home, Duration beat, Framing framing) {
        this.async = async;
        this.out = out;
        this.home = home;
        this.beat = beat.toNanos();
        this.framing = framing;
        this.last = home.nanoTime();
    }

    /** The container calls back from now on. */
    void start(Reader mine) {
        reader = mine;
        synchronized (lock) {
            if (!ended) {
                async.addListener(this);
                out.setWriteListener(this);
            }
        }
    }

    @Override
    public void send(String text, Done done) {
        synchronized (lock) {
            waiting.add(new Event(framing.event(text).getBytes(UTF_8), done));
        }
        pump();
    }

    @Override
    public void beat() {
        synchronized (lock) {
            if (home.nanoTime() - last < beat || !waiting.isEmpty() || written != null) {
                return;
            }
            waiting.add(new Event(COMMENT, good -> {}));
        }
        pump();
    }

    @Override
    public void onWritePossible() {
        synchronized (lock) {
            possible = true;
        }
        pump();
    }

    private void pump() {
        for (Event over = next(); over != null; over = next()) {
            Reader mine = reader;
            if (mine != null) {
                mine.alive();
            }
            over.done().done(true);
        }
    }

    /** Writes as long as the peer takes it; returns what is written, which the caller tells outside of the lock. */
    private @Nullable Event next() {
        synchronized (lock) {
            try {
                while (possible && !ended && (written != null || !waiting.isEmpty()) && out.isReady()) {
                    if (written == null) {
                        Event event = waiting.remove();
                        written = event;
                        out.write(event.bytes());
                    } else if (!flushed) {
                        flushed = true;
                        out.flush();
                    } else {
                        Event over = written;
                        written = null;
                        flushed = false;
                        last = home.nanoTime();
                        return over;
                    }
                }
            } catch (IOException | RuntimeException gone) {
                LOG.log(Level.DEBUG, "an event could not be sent", gone);
                home.execute(this::gone);
            }
            return null;
        }
    }

    @Override
    public long number() {
        return home.number();
    }

    /** What was written has been taken: a peer that takes nothing is seen by that. */
    @Override
    public void ping(long question, Done done) {
        done.done(true);
        Reader mine = reader;
        if (mine != null) {
            home.execute(() -> mine.answered(question));
        }
    }

    @Override
    public void close(CloseCode code, String reason) {
        gone();
    }

    private void gone() {
        synchronized (lock) {
            if (ended) {
                return;
            }
            ended = true;
            waiting.clear();
        }
        Reader mine = reader;
        if (mine != null) {
            mine.closed();
        }
        try {
            async.complete();
        } catch (RuntimeException over) {
            LOG.log(Level.DEBUG, "a request for events had ended before", over);
        }
    }

    @Override
    public void onError(Throwable thrown) {
        LOG.log(Level.DEBUG, "a stream of events failed", thrown);
        gone();
    }

    @Override
    public void onComplete(AsyncEvent event) {
        gone();
    }

    @Override
    public void onTimeout(AsyncEvent event) {
        gone();
    }

    @Override
    public void onError(AsyncEvent event) {
        gone();
    }

    @Override
    public void onStartAsync(AsyncEvent event) {
        // it is never started again
    }
}
