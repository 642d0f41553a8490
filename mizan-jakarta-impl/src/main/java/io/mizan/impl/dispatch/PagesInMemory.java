// SPDX-License-Identifier: Apache-2.0
package io.mizan.impl.dispatch;

import io.mizan.contract.model.Caching;
import io.mizan.contract.text.ParamText;
import io.mizan.contract.value.InvalidValues;
import io.mizan.impl.registry.BoundContext;
import io.mizan.impl.registry.BoundFunction;
import io.mizan.impl.registry.RefusedByRecord;
import io.mizan.impl.registry.Registry;
import io.mizan.impl.request.Current;
import io.mizan.impl.request.Page;
import io.mizan.spi.ContextCache.Answer;
import io.mizan.spi.ContextCache.Body;
import io.mizan.spi.ContextCache.Entry;
import io.mizan.spi.ContextCache.Filler;
import io.mizan.spi.ContextCache.Reading;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/**
 * Pages out of memory, by the rules of contexts. What such a page depends on is its arguments, and its caller as it says; the
 * method runs as it declares, in no transaction but its own.
 */
@Singleton
public class PagesInMemory {

    /** No parameter has such a name: what a page is kept under is never what its context is. */
    private static final String FUNCTION = "$page";

    @Inject
    Registry registry;

    @Inject
    Current current;

    @Inject
    Fetches fetches;

    /**
     * The answer to a request for a page: out of memory, or what its method returns.
     *
     * @param function behind the door, and allowed
     * @param arguments of its method
     * @param method runs it
     * @return what the method returned; where it did not run, something that stands for it until the answer is completed
     * @throws Exception what the method throws
     */
    @Nullable Object answer(BoundFunction function, @Nullable Object[] arguments, Callable<@Nullable Object> method)
            throws Exception {
        Optional<Page> page = current.page().filter(shown -> shown.function() == function);
        Optional<Reading> reading = page.flatMap(Page::takeReading);
        Optional<Entry> entry = reading.flatMap(any -> entry(function, arguments));
        if (page.isEmpty() || reading.isEmpty() || entry.isEmpty()) {
            return method.call();
        }
        Run run = new Run(function, page.get(), method);
        Answer answer = reading.get().get(entry.get(), run);
        if (run.ran) {
            page.get().answered(answer);
            return run.result();
        } else if (answer.body().complete()) {
            page.get().answered(answer);
            return standIn(function, answer.body());
        }
        return method.call(); // what another request got may be kept for nobody, and is not given to anybody else
    }

    /** What is kept under the texts of the arguments; empty: one of them has none. */
    private Optional<Entry> entry(BoundFunction function, @Nullable Object[] arguments) {
        Optional<Caching> caching = registry.kept(function.function());
        Optional<BoundContext> context = function.function().context().flatMap(registry::context);
        if (caching.isEmpty() || context.isEmpty()) {
            return Optional.empty();
        }
        try {
            SortedMap<String, ParamText> texts = function.parameters().texts(function.values(arguments));
            Map<String, String> scope = scope(context.get(), texts);
            texts.put(FUNCTION, new ParamText.One(function.function().name()));
            return Optional.of(fetches.entry(context.get(), caching.get(), texts, scope));
        } catch (IllegalArgumentException noText) {
            return Optional.empty();
        }
    }

    /** Which instance of its context a page shows; one that does not say so is made stale with any of them. */
    private static Map<String, String> scope(BoundContext context, Map<String, ParamText> texts) {
        Map<String, List<String>> shared = new HashMap<>();
        context.context().shared().forEach(p -> {
            ParamText text = texts.get(p.name());
            if (text != null) {
                shared.put(p.name(), text.all());
            }
        });
        try {
            return context.instance(shared).scope();
        } catch (InvalidValues | RefusedByRecord none) {
            return Map.of();
        }
    }

    private static @Nullable Object standIn(BoundFunction function, Body body) {
        return function.method().getReturnType() == Response.class
                ? Response.ok(body.bytes(), PageBody.type(body)).build()
                : null;
    }

    /** The one run of the method for this request. What it throws is nobody else's. */
    private static final class Run implements Filler {
        private final BoundFunction function;
        private final Page page;
        private final Callable<@Nullable Object> method;
        private boolean ran;
        private @Nullable Object returned;
        private @Nullable Throwable thrown;

        Run(BoundFunction function, Page page, Callable<@Nullable Object> method) {
            this.function = function;
            this.page = page;
            this.method = method;
        }

        @Override
        public Body fill() {
            ran = true;
            try {
                returned = method.call();
            } catch (Exception | Error failed) {
                thrown = failed;
                return PageBody.NONE;
            }
            return page.outcome().invalidations().isEmpty() ? PageBody.of(returned, function.method()) : PageBody.NONE;
        }

        @Nullable Object result() throws Exception {
            if (thrown instanceof Error error) {
                throw error;
            } else if (thrown instanceof Exception exception) {
                throw exception;
            }
            return returned;
        }
    }
}
