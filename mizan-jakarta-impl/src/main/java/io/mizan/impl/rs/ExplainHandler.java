// SPDX-License-Identifier: Apache-2.0
package io.mizan.impl.rs;

import io.mizan.contract.json.CanonicalJsonWriter;
import io.mizan.contract.model.Caching.Per;
import io.mizan.impl.auth.KnownCaller;
import io.mizan.impl.auth.Refused;
import io.mizan.impl.config.Settings;
import io.mizan.impl.dispatch.Admission;
import io.mizan.impl.dispatch.Fetches;
import io.mizan.impl.problem.Failures;
import io.mizan.impl.problem.Invalid;
import io.mizan.impl.registry.BoundContext;
import io.mizan.impl.registry.BoundContext.Instance;
import io.mizan.impl.registry.Registry;
import io.mizan.spi.Explanation;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * {@code GET /explain/<name>/}: why the fetch of the same query is answered from memory, or is not, for staff while developing.
 * For everybody else there is no such address.
 */
@Singleton
public class ExplainHandler {

    private static final Set<String> METHODS = Set.of("GET", "HEAD");

    private static final String CALLER = "mizan_caller";

    @Inject
    Registry registry;

    @Inject
    Settings settings;

    @Inject
    Gate gate;

    @Inject
    Admission admission;

    @Inject
    FetchHandler queries;

    @Inject
    Fetches fetches;

    /** The answer; empty if there is none for this caller, or no such context. */
    Optional<Outgoing> answer(Incoming request, String name) {
        if (!settings.development()) {
            return Optional.empty();
        }
        // As another site's page may not ask for what is guarded, it may not ask for this.
        KnownCaller caller = gate.forgery(request, true);
        Optional<BoundContext> context = registry.context(name)
                .filter(c -> settings.explainRoles().stream().anyMatch(caller::hasRole));
        return context.map(found -> {
            gate.method(request, METHODS, "GET, HEAD");
            return explained(request, found, caller);
        });
    }

    private Outgoing explained(Incoming request, BoundContext context, KnownCaller caller) {
        try {
            admission.early(context.context().access());
            Instance instance = queries.instance(request, context);
            fetches.check(instance);
            byte[] body = body(instance, caller, fetches.explain(instance));
            return Outgoing.json(body).field("Cache-Control", "no-store");
        } catch (Refused refused) {
            throw Gate.refused(refused);
        } catch (Invalid invalid) {
            throw new ProblemException(Failures.invalid(invalid, "/params")
                    .inContext(context.context().name()));
        }
    }

    private static byte[] body(Instance instance, KnownCaller caller, Explanation why) {
        CanonicalJsonWriter out = new CanonicalJsonWriter().beginObject();
        why.since()
                .ifPresent(since -> out.name("age")
                        .string(Duration.between(since, Instant.now()).toString()));
        out.name("cached").bool(why.cached());
        out.name("context").string(instance.of().context().name());
        Per per = instance.of().context().caching().per();
        if (why.lifespanMillis() > 0) {
            out.name("lifespan").string(Duration.ofMillis(why.lifespanMillis()).toString());
        }
        out.name("per").string(per.name().toLowerCase(Locale.ROOT));
        if (!why.reason().isEmpty()) {
            out.name("reason").string(why.reason());
        }
        why.removed().ifPresent(removal -> write(removal, out.name("removed")));
        why.since().ifPresent(since -> out.name("since").string(since.toString()));
        if (per == Per.CALLER) {
            out.name("whose").string(caller.name().orElse("nobody"));
        }
        return out.endObject().toBytes();
    }

    private static void write(Explanation.Removal removal, CanonicalJsonWriter out) {
        out.beginObject().name("at").string(removal.at().toString());
        if (!removal.function().isEmpty()) {
            out.name("function").string(removal.function());
        }
        out.name("node").string(removal.node().isEmpty() ? "this" : removal.node());
        if (removal.scope().containsKey(CALLER)) {
            out.name("own").bool(true);
        }
        if (removal.everything()) {
            out.name("scope").string("*");
        } else {
            out.name("scope").beginObject();
            TreeMap<String, String> scope = new TreeMap<>(removal.scope());
            scope.remove(CALLER); // what stands for a caller is shown to himself alone
            scope.forEach((name, text) -> out.name(name).string(text));
            out.endObject();
        }
        out.endObject();
    }
}
