// SPDX-License-Identifier: Apache-2.0
package io.mizan.impl.rs;

import io.mizan.contract.json.CanonicalJsonWriter;
import io.mizan.contract.model.Caching.Per;
import io.mizan.contract.scope.Invalidations;
import io.mizan.contract.text.ParamText;
import io.mizan.contract.value.InvalidValues;
import io.mizan.impl.auth.CallerTags;
import io.mizan.impl.auth.KnownCaller;
import io.mizan.impl.auth.Refused;
import io.mizan.impl.config.Settings;
import io.mizan.impl.dispatch.Admission;
import io.mizan.impl.dispatch.Fetches;
import io.mizan.impl.problem.Invalid;
import io.mizan.impl.registry.BoundContext;
import io.mizan.impl.registry.BoundContext.Instance;
import io.mizan.impl.registry.RefusedByRecord;
import io.mizan.impl.registry.Registry;
import io.mizan.impl.request.Current;
import io.mizan.impl.request.Requests;
import io.mizan.spi.ContextCache;
import io.mizan.spi.ContextCache.Body;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Single flight (protocol, section 4): what a call invalidated of what the client shows comes with its answer, fetched
 * after the commit on other threads, for as long as the answer may wait.
 */
@Singleton
public class Fresh {

    private static final Logger LOG = System.getLogger(Fresh.class.getName());

    @Resource
    ManagedExecutorService executor;

    @Inject
    Registry registry;

    @Inject
    Fetches fetches;

    @Inject
    Admission admission;

    @Inject
    Requests requests;

    @Inject
    Current current;

    @Inject
    CallerTags tags;

    @Inject
    Settings settings;

    private record Fetched(Instance instance, Body body) {}

    /** Writes the member {@code contexts}, where the client said what it shows. */
    void write(CanonicalJsonWriter out, List<CallRequest.Shown> shown, Invalidations made) {
        if (shown.isEmpty()) {
            return;
        }
        out.name("contexts").beginArray();
        if (!made.isEmpty()) {
            for (Fetched fetched : fetch(shown, made)) {
                write(out, fetched);
            }
        }
        out.endArray();
    }

    private static void write(CanonicalJsonWriter out, Fetched fetched) {
        out.beginObject()
                .name("context")
                .string(fetched.instance().of().context().name());
        out.name("data").raw(fetched.body().bytes());
        out.name("etag").string(fetched.body().etag());
        out.name("params").beginObject();
        fetched.instance().texts().forEach((name, text) -> write(out.name(name), text));
        out.endObject().endObject();
    }

    private static void write(CanonicalJsonWriter out, ParamText text) {
        if (text instanceof ParamText.One one) {
            out.string(one.text());
            return;
        }
        out.beginArray();
        text.all().forEach(out::string);
        out.endArray();
    }

    /** What is unknown, unreadable, forbidden, failed, partial or late is left out, all alike. */
    private List<Fetched> fetch(List<CallRequest.Shown> shown, Invalidations made) {
        try {
            KnownCaller caller = current.caller();
            Locale locale = current.locale();
            Map<Object, Instance> asked = new LinkedHashMap<>();
            for (CallRequest.Shown one : shown) {
                instance(one)
                        .filter(i -> hit(made, i, caller))
                        .ifPresent(i ->
                                asked.putIfAbsent(Map.entry(i.of().context().name(), i.texts()), i));
            }
            return asked.isEmpty() ? List.of() : ready(List.copyOf(asked.values()), caller, locale);
        } catch (RuntimeException failed) {
            LOG.log(Level.WARNING, "what is fresh after a call could not be added to its answer", failed);
            return List.of();
        }
    }

    /** One thread fetches one after the other; what it has when the time is over goes out. */
    private List<Fetched> ready(List<Instance> asked, KnownCaller caller, Locale locale) {
        List<Fetched> fetched = new CopyOnWriteArrayList<>();
        Future<?> task;
        try {
            task = executor.submit(() -> requests.within(() -> {
                current.seed(caller, locale);
                for (Instance instance : asked) {
                    run(instance).ifPresent(fetched::add);
                }
                return null;
            }));
        } catch (RejectedExecutionException full) {
            return List.of();
        }
        try {
            task.get(settings.freshTimeout().toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException late) {
            task.cancel(true);
        } catch (ExecutionException failed) {
            LOG.log(Level.WARNING, "what is fresh after a call could not be fetched", failed.getCause());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        return List.copyOf(fetched);
    }

    private boolean hit(Invalidations made, Instance instance, KnownCaller caller) {
        boolean own = instance.of().context().caching().per() == Per.CALLER;
        return made.hit(instance.of().context().name(), instance.scope(), own ? tags.of(caller) : null);
    }

    private Optional<Instance> instance(CallRequest.Shown shown) {
        return registry.context(shown.context())
                .flatMap(context -> ShownInstances.texts(shown.params()).flatMap(texts -> instance(context, texts)));
    }

    private static Optional<Instance> instance(BoundContext context, Map<String, List<String>> texts) {
        try {
            return Optional.of(context.instance(texts));
        } catch (InvalidValues | RefusedByRecord unreadable) {
            return Optional.empty();
        }
    }

    private Optional<Fetched> run(Instance instance) {
        try {
            Optional<ContextCache.Reading> reading = fetches.begin();
            admission.early(instance.of().context().access());
            fetches.check(instance);
            Body body = fetches.answer(instance, reading).body();
            return body.complete() ? Optional.of(new Fetched(instance, body)) : Optional.empty();
        } catch (Refused | Invalid | Fetches.Failed no) {
            return Optional.empty();
        }
    }
}
