// SPDX-License-Identifier: Apache-2.0
package io.mizan.impl.rs;

import io.mizan.ClientPage;
import io.mizan.contract.header.CacheGroups;
import io.mizan.contract.text.ParamText;
import io.mizan.contract.value.InvalidValues;
import io.mizan.impl.auth.Refused;
import io.mizan.impl.dispatch.Admission;
import io.mizan.impl.dispatch.Fetches;
import io.mizan.impl.invalidation.Scopes;
import io.mizan.impl.problem.Invalid;
import io.mizan.impl.registry.BoundContext;
import io.mizan.impl.registry.BoundContext.Instance;
import io.mizan.impl.registry.RefusedByRecord;
import io.mizan.impl.registry.Registry;
import io.mizan.spi.ContextCache;
import io.mizan.spi.ContextCache.Body;
import io.mizan.spi.PageRenderer.Datum;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads the contexts of a page through the door that a fetch goes through. */
@Singleton
public class PageContexts {

    /** What a shared cache has to heed at least (RFC 9875, section 2.1). */
    private static final int MOST_GROUPS = 32;

    @Inject
    Registry registry;

    @Inject
    Scopes scopes;

    @Inject
    Admission admission;

    @Inject
    Fetches fetches;

    /**
     * What a page's contexts hold.
     *
     * @param instances every one that was asked for
     * @param data of those that are complete
     * @param reading with whose stamp they were read; empty: there is no cache
     */
    record Read(List<Instance> instances, List<Datum> data, Optional<ContextCache.Reading> reading) {

        /** Whether everyone may see all of it, and a shared cache can hear when any of it is stale. */
        boolean shareable(int more) {
            return instances.size() == data.size()
                    && instances.stream().allMatch(i -> Answers.shareable(i.of().context()))
                    && groups(Set.of()).size() + more <= MOST_GROUPS;
        }

        /** The groups of all of them, after those that there are. */
        Set<String> groups(Set<String> before) {
            Set<String> all = new LinkedHashSet<>(before);
            for (Instance instance : instances) {
                all.addAll(CacheGroups.names(instance.of().context().name(), instance.scope()));
            }
            return all;
        }
    }

    /**
     * Reads for the caller, every one with the stamp of one moment. Guards are asked of all before anything is read.
     *
     * @throws Refused if he may not read one of them
     */
    Read read(List<ClientPage.Fetch> fetched) throws Fetches.Failed, Invalid, InvalidValues, RefusedByRecord {
        Optional<ContextCache.Reading> reading = fetches.begin();
        List<Instance> instances = new ArrayList<>();
        for (ClientPage.Fetch one : new LinkedHashSet<>(fetched)) {
            instances.add(instance(one));
        }
        for (Instance instance : instances) {
            admission.early(instance.of().context().access());
            fetches.check(instance);
        }
        List<Datum> data = new ArrayList<>();
        for (Instance instance : instances) {
            Body body = fetches.answer(instance, reading).body();
            if (body.complete()) {
                data.add(new Datum(instance.of().context().name(), params(instance), body));
            }
        }
        return new Read(List.copyOf(instances), data, reading);
    }

    private Instance instance(ClientPage.Fetch fetched) throws InvalidValues, RefusedByRecord {
        var scope = scopes.of(fetched.context()).get(0);
        BoundContext context = registry.context(scope.context())
                .orElseThrow(() -> new IllegalStateException("no context " + scope.context()));
        Map<String, List<String>> texts = new HashMap<>();
        fetched.own().forEach((name, text) -> {
            if (!context.knows(name)) {
                throw new IllegalArgumentException(scope.context() + " has no parameter " + name);
            }
            texts.put(name, List.of(text));
        });
        scope.params().forEach((name, value) -> texts.put(name, List.of(value.text())));
        return context.instance(texts);
    }

    /** As a fetch would name it. A list has no one text: there is none in what a page asks for. */
    private static Map<String, String> params(Instance instance) {
        Map<String, String> params = new HashMap<>();
        instance.texts().forEach((name, text) -> {
            if (text instanceof ParamText.One one) {
                params.put(name, one.text());
            }
        });
        return params;
    }
}
