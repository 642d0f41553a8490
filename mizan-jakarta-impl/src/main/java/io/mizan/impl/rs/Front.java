// SPDX-License-Identifier: Apache-2.0
package io.mizan.impl.rs;

import io.mizan.impl.problem.Failures;
import io.mizan.impl.problem.ProblemCodes;
import io.mizan.impl.problem.ProblemDetails;
import io.mizan.impl.registry.Registry;
import io.mizan.impl.request.Current;
import io.mizan.impl.service.Service;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.Set;

/** Finds out which address a request is for, and puts on each answer what every answer has. */
@Service
public class Front {

    private static final Set<String> STALE_CODES = Set.of("malformed", "invalid_parameter", "not_found");
    private static final String CONTEXTS = "/ctx/";
    private static final String CALLS = "/call/";
    private static final String EXPLANATIONS = "/explain/";
    private static final String CONTRACT = "/mizan.kdl";

    @Inject
    FetchHandler fetches;

    @Inject
    CallHandler calls;

    @Inject
    ContractHandler contract;

    @Inject
    ExplainHandler explanations;

    @Inject
    Cors cors;

    @Inject
    Current current;

    @Inject
    PersonalFields personal;

    @Inject
    Failures failures;

    @Inject
    Registry registry;

    @Inject
    Answers answers;

    /** The answer to a request. Nothing is ever thrown. */
    Outgoing answer(Incoming request) {
        Outgoing out;
        try {
            current.speak(request::language);
            out = cors.preflight(request).orElseGet(() -> route(request));
        } catch (ProblemException problem) {
            out = answers.problem(stale(problem.details(), request), problem.reason());
            problem.fields().forEach(out::field);
        } catch (RuntimeException | Error broken) {
            out = answers.problem(failures.of(broken, null, "/args"), Optional.empty());
        }
        return finished(out, request);
    }

    private Outgoing route(Incoming request) {
        String path = request.path().orElseThrow(Front::nothing);
        if (path.equals(CALLS)) {
            return calls.answer(request);
        } else if (path.startsWith(CONTEXTS)) {
            return fetches.answer(request, name(path, CONTEXTS));
        } else if (path.equals(CONTRACT)) {
            return contract.answer(request);
        } else if (path.startsWith(EXPLANATIONS)) {
            return explanations.answer(request, name(path, EXPLANATIONS)).orElseThrow(Front::nothing);
        }
        throw nothing();
    }

    private static String name(String path, String root) {
        return path.substring(
                root.length(), path.endsWith("/") ? Math.max(root.length(), path.length() - 1) : path.length());
    }

    private static ProblemException nothing() {
        return new ProblemException(ProblemDetails.of(ProblemCodes.NOT_FOUND, "there is nothing at this address"));
    }

    /** A page that was made for another contract than the server's is told so (protocol, section 7). */
    private ProblemDetails stale(ProblemDetails problem, Incoming request) {
        boolean differs = request.header("X-Mizan-Contract")
                .filter(hash -> !hash.equals(registry.hash()))
                .isPresent();
        return differs && STALE_CODES.contains(problem.code())
                ? ProblemDetails.of(
                                ProblemCodes.STALE_CLIENT,
                                "the page was made for another version of the application; reload it")
                        .inFunction(problem.function())
                        .inContext(problem.context())
                : problem;
    }

    private Outgoing finished(Outgoing out, Incoming request) {
        out.field("X-Content-Type-Options", "nosniff");
        if (!cors.allow(out, request)) {
            out.field("Cross-Origin-Resource-Policy", "same-origin");
        }
        if (!Answers.isShared(out)) {
            personal.fields(request).forEach(out::field);
        }
        return out;
    }
}
