// SPDX-License-Identifier: Apache-2.0
package io.mizan.impl.socket;

import io.mizan.impl.request.Current;
import io.mizan.impl.request.Handshake;
import io.mizan.impl.rs.EventFilter;
import io.mizan.impl.rs.EventFilter.Shown;
import io.mizan.impl.rs.EventFilter.Streams;
import io.mizan.impl.rs.EventFilter.Wanted;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * Answers that are events: to clients that say nothing but what they watch, in the address of their request, and to edges, which
 * are told everything.
 */
final class EventStreams implements Streams {

    private static final Duration BEAT = Duration.ofSeconds(15);

    /** An edge forgets all that it has after five seconds of silence; the beat is looked at about once a second. */
    private static final Duration EDGE_BEAT = Duration.ofMillis(500);

    private static final String LAST = "Last-Event-ID";

    private final Connections connections;
    private final Feed feed;
    private final Current current;

    EventStreams(Connections connections, Feed feed, Current current) {
        this.connections = connections;
        this.feed = feed;
        this.current = current;
    }

    @Override
    public void begin(HttpServletRequest request, HttpServletResponse response, Wanted wanted) {
        if (wanted instanceof EventFilter.Watched watched) {
            watch(request, response, watched.shown());
        } else {
            EventWire wire = wire(request, response, EDGE_BEAT, event -> event);
            FeedReader edge = new FeedReader(feed, wire, number(request.getHeader(LAST)));
            wire.start(edge);
            edge.begin();
        }
    }

    private void watch(HttpServletRequest request, HttpServletResponse response, List<Shown> shown) {
        Handshake handshake = current.handshake().orElseThrow();
        boolean back = request.getHeader(LAST) != null;
        EventWire wire = wire(request, response, BEAT, new EventText());
        Connection connection = connections.open(wire, handshake);
        wire.start(connection);
        for (int i = 0; i < shown.size(); i++) {
            Shown one = shown.get(i);
            connection.ask(new Message.Watch(i, new Asked(one.context(), one.texts())));
        }
        if (back) {
            connection.missed();
        }
    }

    private EventWire wire(
            HttpServletRequest request, HttpServletResponse response, Duration beat, EventWire.Framing framing) {
        AsyncContext async = request.startAsync(request, response);
        async.setTimeout(0);
        try {
            response.flushBuffer(); // Open Liberty sends nothing of an answer that ends before anything was written
            return new EventWire(async, response.getOutputStream(), connections, beat, framing);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private static OptionalLong number(@Nullable String id) {
        return id != null && id.matches("[0-9]{1,16}") ? OptionalLong.of(Long.parseLong(id)) : OptionalLong.empty();
    }
}
