// SPDX-License-Identifier: Apache-2.0
package io.mizan.impl.rs;

import io.mizan.contract.target.MalformedQuery;
import io.mizan.contract.target.Query;
import io.mizan.contract.value.InvalidValues;
import io.mizan.impl.auth.Refused;
import io.mizan.impl.dispatch.Admission;
import io.mizan.impl.dispatch.Fetches;
import io.mizan.impl.problem.Failures;
import io.mizan.impl.problem.Invalid;
import io.mizan.impl.problem.ProblemCodes;
import io.mizan.impl.problem.ProblemDetails;
import io.mizan.impl.registry.BoundContext;
import io.mizan.impl.registry.BoundContext.Instance;
import io.mizan.impl.registry.RefusedByRecord;
import io.mizan.impl.registry.Registry;
import io.mizan.spi.ContextCache;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** {@code GET /ctx/<name>/} (protocol, section 3). */
@Singleton
public class FetchHandler {

    private static final Set<String> METHODS = Set.of("GET", "HEAD", "OPTIONS");
    private static final String ALLOW = "GET, HEAD, OPTIONS";

    @Inject
    Registry registry;

    @Inject
    Gate gate;

    @Inject
    Fetches fetches;

    @Inject
    Admission admission;

    @Inject
    Answers answers;

    Outgoing answer(Incoming request, String name) {
        BoundContext context = registry.context(name)
                .orElseThrow(() -> new ProblemException(
                        ProblemDetails.of(ProblemCodes.NOT_FOUND, "there is no context of this name")));
        gate.method(request, METHODS, ALLOW);
        if (request.method().equals("OPTIONS")) {
            return Outgoing.empty(204).field("Allow", ALLOW).field("Cache-Control", "no-store");
        }
        try {
            return fetch(request, context);
        } catch (Refused refused) {
            throw Gate.refused(refused);
        } catch (Fetches.Failed failed) {
            throw new ProblemException(failed.problem().inContext(name));
        } catch (Invalid invalid) {
            throw new ProblemException(Failures.invalid(invalid, "/params").inContext(name));
        }
    }

    private Outgoing fetch(Incoming request, BoundContext context) throws Fetches.Failed, Invalid {
        Optional<ContextCache.Reading> reading = fetches.begin();
        boolean guarded = !context.context().access().open();
        gate.forgery(request, guarded);
        admission.early(context.context().access());
        Instance instance = instance(request, context);
        fetches.check(instance);
        return answers.fetched(request, instance, fetches.answer(instance, reading));
    }

    /** The instance that a query asks for. */
    Instance instance(Incoming request, BoundContext context) {
        String name = context.context().name();
        try {
            Map<String, List<String>> texts = Query.parse(request.query()).all();
            for (String parameter : texts.keySet()) {
                if (!context.knows(parameter)) {
                    refuseStale(request, name);
                }
            }
            return context.instance(texts);
        } catch (MalformedQuery malformed) {
            throw new ProblemException(ProblemDetails.of(ProblemCodes.MALFORMED, String.valueOf(malformed.getMessage()))
                    .inContext(name));
        } catch (InvalidValues unreadable) {
            throw new ProblemException(Failures.unreadable(unreadable).inContext(name));
        } catch (RefusedByRecord refused) {
            throw new ProblemException(
                    ProblemDetails.of(ProblemCodes.INVALID_PARAMETER, String.valueOf(refused.getMessage()))
                            .inContext(name));
        }
    }

    /** A parameter that is not known is ignored, unless it shows that the page was made for another contract. */
    private void refuseStale(Incoming request, String name) {
        if (request.header("X-Mizan-Contract")
                .filter(hash -> !hash.equals(registry.hash()))
                .isPresent()) {
            throw new ProblemException(ProblemDetails.of(ProblemCodes.INVALID_PARAMETER, "a parameter is not known")
                    .inContext(name));
        }
    }
}
