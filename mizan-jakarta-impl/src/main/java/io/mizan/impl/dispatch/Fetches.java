// SPDX-License-Identifier: Apache-2.0
package io.mizan.impl.dispatch;

import io.mizan.contract.header.EntityTag;
import io.mizan.contract.json.CanonicalJsonWriter;
import io.mizan.contract.key.CacheKey;
import io.mizan.contract.key.KeyName;
import io.mizan.contract.model.Caching;
import io.mizan.contract.model.Caching.Per;
import io.mizan.contract.model.Parameter;
import io.mizan.impl.auth.CallerTags;
import io.mizan.impl.config.ApplicationName;
import io.mizan.impl.config.Settings;
import io.mizan.impl.problem.Failures;
import io.mizan.impl.problem.Invalid;
import io.mizan.impl.problem.ProblemDetails;
import io.mizan.impl.registry.BoundContext;
import io.mizan.impl.registry.BoundContext.Instance;
import io.mizan.impl.registry.BoundFunction;
import io.mizan.impl.request.AskedCaller;
import io.mizan.impl.request.Current;
import io.mizan.impl.service.Service;
import io.mizan.spi.ContextCache;
import io.mizan.spi.ContextCache.Answer;
import io.mizan.spi.ContextCache.Body;
import io.mizan.spi.ContextCache.Entry;
import io.mizan.spi.ContextCache.Source;
import jakarta.enterprise.inject.Any;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Fetches contexts: through the guards, out of the cache, or by running their functions. */
@Service
public class Fetches {

    @Inject
    Current current;

    @Inject
    Admission admission;

    @Inject
    Validation validation;

    @Inject
    AskedCaller caller;

    @Inject
    CallerTags tags;

    @Inject
    Settings settings;

    @Inject
    ApplicationName application;

    @Inject
    Failures failures;

    @Inject
    @Any
    jakarta.enterprise.inject.Instance<ContextCache> caches;

    private volatile @Nullable CacheKey keys;

    /** A function of a context failed in a way that speaks for the whole, or all have failed. */
    public static final class Failed extends Exception {
        private static final long serialVersionUID = 1L;
        private final transient ProblemDetails problem;

        Failed(ProblemDetails problem) {
            super(problem.code(), null, false, false);
            this.problem = problem;
        }

        /**
         * What went wrong.
         *
         * @return the problem
         */
        public ProblemDetails problem() {
            return problem;
        }
    }

    /**
     * Takes the stamp of a request's reads, before guards are asked.
     *
     * @return empty where there is no cache
     */
    public Optional<ContextCache.Reading> begin() {
        return caches.isUnsatisfied()
                ? Optional.empty()
                : Optional.of(caches.get().begin());
    }

    /**
     * Checks that the caller may read an instance, and that its parameters are valid.
     *
     * @param instance what is asked for
     * @throws io.mizan.impl.auth.Refused if he may not
     * @throws Invalid if a constraint says no
     */
    public void check(Instance instance) throws Invalid {
        admission.late(instance.of().context().access(), instance.values()::get);
        for (BoundFunction read : instance.of().reads()) {
            validation.check(read, null, read.arguments(values(read, instance), caller));
        }
    }

    /**
     * The body of an instance, for a caller who may read it.
     *
     * @param instance what is asked for
     * @param reading the stamp
     * @return the body and where it came from
     * @throws Failed if there is no body but a problem
     */
    public Answer answer(Instance instance, Optional<ContextCache.Reading> reading) throws Failed {
        Caching caching = instance.of().context().caching();
        if (reading.isEmpty() || caching.never()) {
            return new Answer(
                    fill(instance), reading.isEmpty() ? Source.MISS : Source.BYPASS, reading.isEmpty() ? "" : "never");
        }
        try {
            return reading.get().get(entry(instance, caching), () -> fill(instance));
        } catch (Failed failed) {
            throw failed;
        } catch (Exception broken) {
            throw new Failed(failures.of(broken, null, "/params")
                    .inContext(instance.of().context().name()));
        }
    }

    private Entry entry(Instance instance, Caching caching) {
        BoundContext of = instance.of();
        var who = caching.per() == Per.EVERYONE ? null : current.caller();
        String part = who == null ? "" : tags.part(caching.per(), who);
        Map<String, String> scope = new HashMap<>(instance.scope());
        if (who != null && caching.per() == Per.CALLER) {
            scope.put("mizan_caller", tags.of(who));
        }
        byte[] key = keys().of(of.context().name(), of.revision(), part, instance.texts());
        return new Entry(
                key,
                of.context().name(),
                scope,
                caching.maxAge().map(Duration::toMillis).orElse(0L));
    }

    private CacheKey keys() {
        CacheKey made = keys;
        if (made == null) {
            made = new CacheKey(settings.secrets().key(KeyName.CACHE), application.get());
            keys = made;
        }
        return made;
    }

    private @Nullable Object[] values(BoundFunction read, Instance instance) {
        List<Parameter> parameters = read.function().parameters();
        @Nullable Object[] values = new Object[parameters.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = instance.values().get(parameters.get(i).name());
        }
        return values;
    }

    /** Runs the functions in the order of their names; one that fails does not take its neighbours along. */
    private Body fill(Instance instance) throws Failed {
        Map<String, byte[]> members = new TreeMap<>();
        Map<String, ProblemDetails> problems = new TreeMap<>();
        Per before = current.fill(instance.of().context().caching().per());
        try {
            for (BoundFunction read : instance.of().reads()) {
                run(read, instance, members, problems);
            }
        } finally {
            current.fill(before);
        }
        if (!problems.isEmpty() && members.isEmpty()) {
            throw new Failed(problems.values().iterator().next());
        }
        byte[] body = body(members, problems);
        return new Body(body, EntityTag.of(body), problems.isEmpty());
    }

    private void run(
            BoundFunction read, Instance instance, Map<String, byte[]> members, Map<String, ProblemDetails> problems)
            throws Failed {
        String name = read.function().name();
        try {
            current.admit(read);
            Object value = read.invoke(read.arguments(values(read, instance), caller));
            CanonicalJsonWriter out = new CanonicalJsonWriter();
            if (read.result().isPresent()) {
                read.result().get().write(value, out);
            } else {
                out.nul();
            }
            members.put(name, out.toBytes());
        } catch (Exception | Error thrown) {
            ProblemDetails problem = failures.of(thrown, name, "/params");
            if (problem.status() == 404 || problem.status() == 410) {
                throw new Failed(problem);
            }
            problems.put(name, problem);
        } finally {
            current.admit(null);
        }
    }

    private static byte[] body(Map<String, byte[]> members, Map<String, ProblemDetails> problems) {
        CanonicalJsonWriter out = new CanonicalJsonWriter();
        out.beginObject();
        if (!problems.isEmpty()) {
            out.name("$errors").beginObject();
            problems.forEach((name, problem) -> problem.writeTo(out.name(name)));
            out.endObject();
        }
        members.forEach((name, value) -> out.name(name).raw(value));
        return out.endObject().toBytes();
    }
}
