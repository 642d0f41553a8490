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
    private static final long BEAT = Duration.ofSeconds(15).toNanos();
    private static final byte[] COMMENT = ":\n\n".getBytes(UTF_8);

    private final AsyncContext async;
    private final ServletOutputStream out;
    private final Connections home;
    private final Object lock = new Object();

    // guarded by the lock
    private final Deque<Event> waiting = new ArrayDeque<>();
    private @Nullable Event written;
    private boolean flushed;
    private boolean possible;
    private boolean ended;
    private long number;
    private long last;

    private volatile @Nullable Connection connection;

    @SuppressWarnings("ArrayRecordComponent") // on its way out, compared by nobody
    private record Event(byte[] bytes, Done done) {}

    EventWire(AsyncContext async, ServletOutputStream out, Connections home) {
        this.async = async;
        this.out = out;
        this.home = home;
        this.last = home.nanoTime();
    }

    /** The container calls back from now on. */
    void start(Connection mine) {
        connection = mine;
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
            number++;
            waiting.add(new Event(event(number, text).getBytes(UTF_8), done));
        }
        pump();
    }

    /** A message in JSON, whose type is the event's name. */
    static String event(long number, String json) {
        String head = "{\"type\":\"";
        String type = json.substring(head.length(), json.indexOf('"', head.length()));
        String name = type.equals("error") ? "refused" : type; // browsers have an event "error" of their own
        return "id: " + number + "\nevent: " + name + "\ndata: " + json + "\n\n";
    }

    @Override
    public void beat() {
        synchronized (lock) {
            if (home.nanoTime() - last < BEAT || !waiting.isEmpty() || written != null) {
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
            Connection mine = connection;
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
    public void ping(long question) {
        Connection mine = connection;
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
        Connection mine = connection;
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
