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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** {@code GET /live}: what is watched, as server-sent events (protocol, section 14). A refused request is a problem. */
public final class EventFilter implements Filter {

    private final Front front;
    private final Streams streams;

    /**
     * What a request asks to watch.
     *
     * @param context a wire name
     * @param texts of its parameters, by wire name
     */
    public record Shown(String context, Map<String, List<String>> texts) {}

    /** Sends events. */
    @FunctionalInterface
    public interface Streams {

        /**
         * Begins to; the request's {@link io.mizan.impl.request.Handshake} says whose they are.
         *
         * @param request what asks for it
         * @param response whose head is set
         * @param shown what is watched, numbered in this order from 0
         */
        void begin(HttpServletRequest request, HttpServletResponse response, List<Shown> shown);
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
            List<Shown> shown = new ArrayList<>();
            Outgoing out = front.events(new Incoming(http), shown);
            out.send(http.getMethod(), answer);
            if (out.status() == 200) {
                streams.begin(http, answer, shown);
            }
        } else {
            chain.doFilter(request, response);
        }
    }
}
