// SPDX-License-Identifier: Apache-2.0
package io.mizan.impl.socket;

import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * An edge that is told all that becomes stale. One event is under way at a time; the others wait in the feed's history, so that
 * a slow edge holds up nobody and costs no memory.
 */
final class FeedReader implements EventWire.Reader {

    /** It has seen nothing that the feed could go on from. */
    private static final long NOTHING = -1;

    private final Feed feed;
    private final Wire wire;
    private final Object lock = new Object();

    // guarded by the lock
    private @Nullable String first;
    private long seen;
    private boolean pumping;
    private boolean underWay;
    private boolean closed;

    /**
     * Has been told nothing yet.
     *
     * @param lastSeen the number that the edge has seen last; empty: none, or what is no number
     */
    FeedReader(Feed feed, Wire wire, OptionalLong lastSeen) {
        this.feed = feed;
        this.wire = wire;
        boolean known = lastSeen.isPresent() && feed.knows(lastSeen.getAsLong());
        this.seen = known ? lastSeen.getAsLong() : NOTHING;
        // Where everything follows, that is what counts as seen.
        this.first = EventText.of(known ? lastSeen : OptionalLong.empty(), "{\"type\":\"ready\"}");
    }

    /** Begins, unless there is no room. */
    void begin() {
        if (feed.join(this)) {
            more();
        } else {
            end();
        }
    }

    /** There may be something to tell. */
    void more() {
        synchronized (lock) {
            if (pumping) {
                return;
            }
            pumping = true;
        }
        for (String next = next(); next != null; next = next()) {
            wire.send(next, this::sent);
        }
    }

    private @Nullable String next() {
        synchronized (lock) {
            String text = underWay || closed ? null : upcoming();
            pumping = text != null;
            underWay |= pumping;
            return text;
        }
    }

    private @Nullable String upcoming() {
        String ready = first;
        if (ready != null) {
            first = null;
            return ready;
        }
        Optional<Feed.Event> event = feed.after(seen);
        event.ifPresent(e -> seen = e.number());
        return event.map(Feed.Event::text).orElse(null);
    }

    private void sent(boolean good) {
        synchronized (lock) {
            underWay = false;
            closed |= !good;
        }
        more();
    }

    void beat() {
        wire.beat();
    }

    void end() {
        wire.close(CloseCode.GOING_AWAY, "the feed ends");
    }

    @Override
    public void alive() {
        // an edge says nothing, and its end is seen by writing
    }

    @Override
    public void answered(long question) {
        // nothing is asked
    }

    @Override
    public void closed() {
        synchronized (lock) {
            closed = true;
        }
        feed.leave(this);
    }
}
