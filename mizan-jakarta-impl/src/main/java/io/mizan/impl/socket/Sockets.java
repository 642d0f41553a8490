// SPDX-License-Identifier: Apache-2.0
package io.mizan.impl.socket;

import io.mizan.contract.model.Contract;
import io.mizan.contract.model.Function;
import io.mizan.impl.auth.Bearers;
import io.mizan.impl.auth.CallerResolver;
import io.mizan.impl.auth.CallerTags;
import io.mizan.impl.auth.KnownCaller;
import io.mizan.impl.config.FeedSettings;
import io.mizan.impl.config.Settings;
import io.mizan.impl.problem.Failures;
import io.mizan.impl.problem.ProblemCodes;
import io.mizan.impl.problem.ProblemDetails;
import io.mizan.impl.registry.BoundFunction;
import io.mizan.impl.registry.Registry;
import io.mizan.impl.request.Current;
import io.mizan.impl.request.Requests;
import io.mizan.impl.rs.ClientCalls;
import io.mizan.impl.rs.ProblemException;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** The sockets of an application: does what their clients ask for, each in a request of its own. */
@Singleton
public class Sockets {

    private static final int TOP_BITS = 12;
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    @Resource
    ManagedExecutorService executor;

    @Resource
    ManagedScheduledExecutorService scheduler;

    @Resource
    ManagedThreadFactory threads;

    @Inject
    Settings settings;

    @Inject
    Registry registry;

    @Inject
    CallerResolver callers;

    @Inject
    CallerTags tags;

    @Inject
    Requests requests;

    @Inject
    Current current;

    @Inject
    ClientCalls calls;

    @Inject
    Failures failures;

    @Inject
    @Any
    Instance<Channels> channels;

    @Inject
    ShownSights sights;

    @Inject
    Live live;

    private volatile @Nullable Connections connections;
    private volatile @Nullable Feed feed;
    private @Nullable Future<?> tick;

    /** Whether anything of the application goes over a socket. */
    boolean isNeeded() {
        Contract contract = registry.contract();
        return !contract.contexts().isEmpty()
                || !contract.channels().isEmpty()
                || contract.functions().values().stream().anyMatch(Function::websocket);
    }

    private Channels channels() {
        return channels.isResolvable() ? channels.get() : new NoChannels();
    }

    /** Begins. */
    Connections start() {
        Lookout lookout = new Lookout(
                sights, this::later, System::nanoTime, settings.socket().recheck());
        Connections made = new Connections(
                settings.socket(), new OfApplication(), channels(), lookout, executor, System::nanoTime);
        FeedSettings told = settings.feed();
        Feed everything = new Feed(told.history(), told.connections(), made.number() >>> TOP_BITS);
        live.start(List.of(everything, lookout.watches()), threads);
        connections = made;
        feed = everything;
        tick = scheduler.scheduleWithFixedDelay(() -> tick(made, everything), 1, 1, TimeUnit.SECONDS);
        return made;
    }

    private void tick(Connections connections, Feed feed) {
        live.tick();
        feed.tick(live.isInTouch());
        connections.tick();
    }

    /** All that becomes stale, once it has begun. */
    Feed feed() {
        Feed begun = feed;
        if (begun == null) {
            throw new IllegalStateException("it has not begun");
        }
        return begun;
    }

    private void later(Runnable task, long nanos) {
        Future<?> soon = scheduler.schedule(task, nanos, TimeUnit.NANOSECONDS);
        assert !soon.isCancelled();
    }

    /** The connections; empty where none are taken. */
    Optional<Connections> connections() {
        return Optional.ofNullable(connections);
    }

    /** Ends every connection. */
    void stop() {
        live.stop();
        if (tick != null) {
            tick.cancel(false);
            tick = null;
        }
        Feed told = feed;
        if (told != null) {
            feed = null;
            told.end();
        }
        Connections open = connections;
        if (open != null) {
            connections = null;
            open.end(PATIENCE);
        }
    }

    private final class OfApplication implements Clients {
        @Override
        public Bearer bearer(String token) {
            Bearers.Verified verified = callers.bearer(token);
            return new Bearer(verified.caller(), Duration.between(Instant.now(), verified.expires()));
        }

        @Override
        public String tag(KnownCaller caller) {
            return tags.of(caller);
        }

        @Override
        public Text call(Line line, Message.Call call) {
            try {
                return requests.within(() -> {
                    current.seed(line.caller(), line.language());
                    current.came(line.socket());
                    return answer(call);
                });
            } catch (ProblemException refused) {
                return Text.error(OptionalLong.of(call.id()), refused.details());
            } catch (Exception | Error broken) {
                return Text.error(OptionalLong.of(call.id()), failures.of(broken, null, "/args"));
            }
        }
    }

    private Text answer(Message.Call call) {
        BoundFunction function = registry.call(call.call().function())
                .filter(f -> f.function().websocket())
                .orElseThrow(() -> new ProblemException(ProblemDetails.of(
                        ProblemCodes.NOT_FOUND, "there is no function of this name that goes over a socket")));
        ClientCalls.Answer answer = calls.run(function, call.call());
        return answer instanceof ClientCalls.Answer.Failed failed
                ? Text.error(OptionalLong.of(call.id()), failed.problem())
                : Text.result(call.id(), ((ClientCalls.Answer.Returned) answer).body());
    }
}
