// SPDX-License-Identifier: Apache-2.0
package io.mizan.impl.rs;

import io.mizan.contract.json.CanonicalJsonWriter;
import io.mizan.contract.json.Json;
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
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Single flight (protocol, section 4): what a call invalidated of what the client shows comes with its answer, fetched
 * after the commit on other threads, for as long as the answer may wait.
 */
@ApplicationScoped
public class Fresh {

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
    void write(CanonicalJsonWriter out, List<CallBody.Shown> shown, Invalidations made) {
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
    private List<Fetched> fetch(List<CallBody.Shown> shown, Invalidations made) {
        KnownCaller caller = current.caller();
        Locale locale = current.locale();
        Map<Object, Future<Optional<Fetched>>> running = new LinkedHashMap<>();
        for (CallBody.Shown one : shown) {
            instance(one)
                    .filter(i -> hit(made, i, caller))
                    .ifPresent(i -> running.computeIfAbsent(
                            Map.entry(i.of().context().name(), i.texts()), k -> start(i, caller, locale)));
        }
        long deadline = System.nanoTime() + settings.freshTimeout().toNanos();
        List<Fetched> fetched = new ArrayList<>();
        running.values().forEach(task -> ready(task, deadline).ifPresent(fetched::add));
        return fetched;
    }

    private boolean hit(Invalidations made, Instance instance, KnownCaller caller) {
        boolean own = instance.of().context().caching().per() == Per.CALLER;
        return made.hit(instance.of().context().name(), instance.scope(), own ? tags.of(caller) : null);
    }

    private Optional<Instance> instance(CallBody.Shown shown) {
        BoundContext context = registry.context(shown.context()).orElse(null);
        if (context == null) {
            return Optional.empty();
        }
        Map<String, List<String>> texts = new HashMap<>();
        for (Map.Entry<String, Json> param : shown.params().members().entrySet()) {
            List<String> text = texts(param.getValue());
            if (text == null) {
                return Optional.empty();
            }
            texts.put(param.getKey(), text);
        }
        try {
            return Optional.of(context.instance(texts));
        } catch (InvalidValues | RefusedByRecord unreadable) {
            return Optional.empty();
        }
    }

    /** Parameters stand here as in the member {@code params}: values, or canonical text. */
    private static @Nullable List<String> texts(Json value) {
        if (value instanceof Json.Str text) {
            return List.of(text.value());
        } else if (value instanceof Json.Num number) {
            return List.of(number.token());
        } else if (value instanceof Json.Bool bool) {
            return List.of(Boolean.toString(bool.value()));
        } else if (value instanceof Json.Arr array) {
            List<String> all = new ArrayList<>();
            for (Json element : array.elements()) {
                List<String> one = element instanceof Json.Arr ? null : texts(element);
                if (one == null) {
                    return null;
                }
                all.addAll(one);
            }
            return all;
        }
        return value instanceof Json.Null ? List.of() : null;
    }

    private Future<Optional<Fetched>> start(Instance instance, KnownCaller caller, Locale locale) {
        try {
            return executor.submit(() -> requests.within(() -> run(instance, caller, locale)));
        } catch (RejectedExecutionException full) {
            return java.util.concurrent.CompletableFuture.completedFuture(Optional.empty());
        }
    }

    private Optional<Fetched> run(Instance instance, KnownCaller caller, Locale locale) {
        current.seed(caller, locale);
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

    private static Optional<Fetched> ready(Future<Optional<Fetched>> task, long deadline) {
        try {
            return task.get(Math.max(0, deadline - System.nanoTime()), TimeUnit.NANOSECONDS);
        } catch (TimeoutException late) {
            task.cancel(true);
        } catch (ExecutionException failed) {
            // left out like what is forbidden; the fetch that the client makes then will tell
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        return Optional.empty();
    }
}
