// SPDX-License-Identifier: Apache-2.0
package io.mizan.impl.socket;

import io.mizan.impl.request.Current;
import io.mizan.impl.request.Handshake;
import io.mizan.impl.rs.EventFilter.Shown;
import io.mizan.impl.rs.EventFilter.Streams;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/** Connections whose clients say nothing but what they watch, in the address of their request. */
final class EventStreams implements Streams {

    private final Connections connections;
    private final Current current;

    EventStreams(Connections connections, Current current) {
        this.connections = connections;
        this.current = current;
    }

    @Override
    public void begin(HttpServletRequest request, HttpServletResponse response, List<Shown> shown) {
        Handshake handshake = current.handshake().orElseThrow();
        boolean back = request.getHeader("Last-Event-ID") != null;
        AsyncContext async = request.startAsync(request, response);
        async.setTimeout(0);
        EventWire wire;
        try {
            response.flushBuffer(); // Open Liberty sends nothing of an answer that ends before anything was written
            wire = new EventWire(async, response.getOutputStream(), connections);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
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
}
