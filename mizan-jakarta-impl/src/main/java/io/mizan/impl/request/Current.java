// SPDX-License-Identifier: Apache-2.0
package io.mizan.impl.request;

import io.mizan.contract.model.Caching.Per;
import io.mizan.impl.auth.CallerResolver;
import io.mizan.impl.auth.KnownCaller;
import io.mizan.impl.auth.Refused;
import io.mizan.impl.registry.BoundFunction;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What is known of the request under way. It is used by the one thread that serves it. */
@RequestScoped
public class Current {

    @Inject
    CallerResolver resolver;

    private final Deque<Frame> frames = new ArrayDeque<>();
    private final Map<Object, Boolean> decisions = new HashMap<>();
    private @Nullable KnownCaller seeded;
    private @Nullable KnownCaller found;
    private @Nullable Outcome outcome;
    private @Nullable BoundFunction admitted;
    private @Nullable Page page;
    private @Nullable Per filling;
    private @Nullable Handshake handshake;
    private @Nullable String socket;
    private Supplier<Locale> locale = () -> Locale.ROOT;

    void touch() {
        // reaching this method says that the request scope is active
    }

    /**
     * The caller, as he is now: a login in the middle of a request is seen.
     *
     * @return nobody if there is none
     * @throws io.mizan.impl.auth.Refused if he brought a token that is not good
     */
    public KnownCaller caller() {
        if (seeded != null) {
            return seeded;
        }
        found = resolver.resolve(found);
        return found;
    }

    /**
     * Makes this a request of a caller's on another thread.
     *
     * @param caller who asks
     * @param language his language
     */
    public void seed(KnownCaller caller, Locale language) {
        seeded = caller;
        locale = () -> language;
    }

    /**
     * Makes this a request that a socket brought.
     *
     * @param id the socket's
     */
    public void came(String id) {
        socket = id;
    }

    /**
     * The client who has a socket, and learns of what this request makes stale by its answer.
     *
     * @return empty: he names no socket, or the answer to such a request tells nothing
     */
    public Optional<Cause> cause() {
        Optional<String> named = seeded == null ? resolver.socket() : Optional.ofNullable(socket);
        try {
            return named.map(id -> new Cause(id, caller().name(), caller().issuer()));
        } catch (Refused badToken) {
            return Optional.empty();
        }
    }

    /**
     * The language of what is said to people.
     *
     * @return {@link Locale#ROOT}: the server's own
     */
    public Locale locale() {
        return locale.get();
    }

    /**
     * Sets the language.
     *
     * @param language what the request asks for; found out where something is said
     */
    public void speak(Supplier<Locale> language) {
        locale = language;
    }

    /**
     * The socket that this request opens.
     *
     * @return empty if it opens none
     */
    public Optional<Handshake> handshake() {
        return Optional.ofNullable(handshake);
    }

    /**
     * This request opens a socket.
     *
     * @param checked what its connection has to know
     */
    public void shake(Handshake checked) {
        handshake = checked;
    }

    /**
     * Where the publications of the call under way are gathered.
     *
     * @return empty if nobody will answer for them
     */
    public Optional<Outcome> outcome() {
        return Optional.ofNullable(outcome);
    }

    /**
     * Begins to gather, or ends it.
     *
     * @param gathering where to; null: nowhere
     * @return where they were gathered before
     */
    public @Nullable Outcome gather(@Nullable Outcome gathering) {
        Outcome before = outcome;
        outcome = gathering;
        return before;
    }

    /**
     * The resource method of the application's own that is to answer.
     *
     * @return empty for the protocol's own addresses and where there is no HTTP request
     */
    public Optional<Page> page() {
        return Optional.ofNullable(page);
    }

    /**
     * A resource method of the application's own is to answer.
     *
     * @param begun what comes of it is noted there
     */
    public void show(Page begun) {
        page = begun;
        outcome = begun.outcome();
    }

    /**
     * Runs a function, and notes how it ended if it is the page's.
     *
     * @param function what is run
     * @param inside runs it
     * @return what it returns
     * @throws Exception what it throws
     */
    public @Nullable Object run(BoundFunction function, Callable<@Nullable Object> inside) throws Exception {
        Page shown = page;
        return shown == null || shown.function() != function ? inside.call() : shown.run(inside);
    }

    /** Remembers a guard's decision: it is asked once for a request. */
    public boolean decide(Object question, BooleanSupplier guard) {
        Boolean known = decisions.get(question);
        if (known == null) {
            known = guard.getAsBoolean();
            decisions.put(question, known);
        }
        return known;
    }

    /** Forgets what guards said: the caller, or what they judge by, may be another now. */
    public void forgetDecisions() {
        decisions.clear();
    }

    /** Lets the next entry of a function pass the door: it was admitted before. */
    public void admit(@Nullable BoundFunction function) {
        admitted = function;
    }

    /** Whether a function was admitted before; says so once. */
    public boolean wasAdmitted(BoundFunction function) {
        boolean was = admitted == function;
        admitted = null;
        return was;
    }

    /**
     * For whom an answer is being made just now.
     *
     * @return empty: none is
     */
    public Optional<Per> filling() {
        return Optional.ofNullable(filling);
    }

    /** Begins to make an answer, or ends it. */
    public @Nullable Per fill(@Nullable Per per) {
        Per before = filling;
        filling = per;
        return before;
    }

    /**
     * The function that is being run.
     *
     * @return empty: none is
     */
    public Optional<Frame> frame() {
        return Optional.ofNullable(frames.peek());
    }

    /** A function begins. */
    public void push(Frame frame) {
        frames.push(frame);
    }

    /** The function that began last has ended. */
    public void pop() {
        frames.pop();
    }
}
