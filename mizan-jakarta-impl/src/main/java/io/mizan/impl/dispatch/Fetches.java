// SPDX-License-Identifier: Apache-2.0
package io.mizan.impl.dispatch;

import io.mizan.contract.key.CacheKey;
import io.mizan.contract.key.KeyName;
import io.mizan.contract.model.Caching;
import io.mizan.contract.model.Caching.Per;
import io.mizan.contract.text.ParamText;
import io.mizan.impl.auth.CallerTags;
import io.mizan.impl.config.ApplicationName;
import io.mizan.impl.config.Settings;
import io.mizan.impl.problem.Failures;
import io.mizan.impl.problem.Invalid;
import io.mizan.impl.problem.ProblemDetails;
import io.mizan.impl.registry.BoundContext;
import io.mizan.impl.registry.BoundContext.Instance;
import io.mizan.impl.registry.BoundFunction;
import io.mizan.impl.request.Current;
import io.mizan.spi.ContextCache;
import io.mizan.spi.ContextCache.Answer;
import io.mizan.spi.ContextCache.Entry;
import io.mizan.spi.ContextCache.Source;
import io.mizan.spi.Explanation;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.inject.Any;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Fetches contexts: through the guards, out of the cache, or by running their functions. */
@Singleton
public class Fetches {

    @Inject
    Current current;

    @Inject
    Admission admission;

    @Inject
    Validation validation;

    @Inject
    Filling filling;

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
    private @Nullable ContextCache cache;

    @PostConstruct
    void start() {
        cache = caches.isUnsatisfied() ? null : caches.get();
    }

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
        return cache == null ? Optional.empty() : Optional.of(cache.begin());
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
            if (validation.isConstrained(read)) {
                validation.check(read, null, filling.arguments(read, instance));
            }
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
        if (reading.isEmpty()) {
            return Answer.of(filling.fill(instance), Source.MISS, "");
        } else if (caching.never()) {
            return Answer.of(filling.apart(instance), Source.BYPASS, "never");
        }
        try {
            Entry entry = entry(instance.of(), caching, instance.texts(), instance.scope());
            return reading.get().get(entry, () -> filling.apart(instance));
        } catch (Failed failed) {
            throw failed;
        } catch (Exception broken) {
            throw new Failed(failures.of(broken, null, "/params")
                    .inContext(instance.of().context().name()));
        }
    }

    /**
     * Says why a fetch is answered from memory, or is not.
     *
     * @param instance what is asked about, by a caller who may read it
     * @return what this node knows
     */
    public Explanation explain(Instance instance) {
        Caching caching = instance.of().context().caching();
        ContextCache kept = cache;
        if (kept == null) {
            return Explanation.none("no cache");
        } else if (caching.never()) {
            return Explanation.none("never");
        }
        return kept.explain(entry(instance.of(), caching, instance.texts(), instance.scope()));
    }

    /**
     * What is asked for, and for whom it is kept.
     *
     * @param of with which context it goes stale
     * @param caching for whom, and how long
     * @param texts what it is kept under, by names
     * @param instance of the context: canonical texts by wire name
     * @return the entry
     */
    public Entry entry(BoundContext of, Caching caching, Map<String, ParamText> texts, Map<String, String> instance) {
        var who = caching.per() == Per.EVERYONE ? null : current.caller();
        String part = who == null ? "" : tags.part(caching.per(), who);
        Map<String, String> scope = new HashMap<>(instance);
        if (who != null && caching.per() == Per.CALLER) {
            scope.put("mizan_caller", tags.of(who));
        }
        byte[] key = keys().of(of.context().name(), of.revision(), part, texts);
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
}
