// SPDX-License-Identifier: Apache-2.0
package io.mizan.impl.rs;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;

/**
 * {@code GET /live}: what is watched, as server-sent events, or for an edge all that becomes stale (protocol, section 14). A
 * refused request is a problem.
 */
public final class EventFilter implements Filter {

    private final Front front;
    private final Streams streams;

    /** What a request asks for. */
    public sealed interface Wanted {}

    /** All that becomes stale: it comes from an edge. */
    public record Everything() implements Wanted {}

    /**
     * What its client shows.
     *
     * @param shown numbered in this order from 0; never empty
     */
    public record Watched(List<Shown> shown) implements Wanted {}

    /**
     * An instance that a client shows.
     *
     * @param context a wire name
     * @param texts of its parameters, by wire name
     */
    public record Shown(String context, Map<String, List<String>> texts) {}

    /** Sends events. */
    @FunctionalInterface
    public interface Streams {

        /**
         * Begins to; the {@link io.mizan.impl.request.Handshake} of a request that watches says whose they are.
         *
         * @param request what asks for it
         * @param response whose head is set
         * @param wanted what it asks for
         */
        void begin(HttpServletRequest request, HttpServletResponse response, Wanted wanted);
    }

    /**
     * Makes the filter; the container is given it at start.
     *
     * @param front refuses
     * @param streams sends what is not refused
     */
    public EventFilter(Front front, Streams streams) {
        this.front = front;
        this.streams = streams;
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (request instanceof HttpServletRequest http
                && response instanceof HttpServletResponse answer
                && http.getMethod().equals("GET")) {
            AtomicReference<Wanted> wanted = new AtomicReference<>();
            Outgoing out = front.events(new Incoming(http), wanted::set);
            out.send(http.getMethod(), answer);
            Wanted allowed = wanted.get();
            if (allowed != null) {
                streams.begin(http, answer, allowed);
            }
        } else {
            chain.doFilter(request, response);
        }
    }
}
