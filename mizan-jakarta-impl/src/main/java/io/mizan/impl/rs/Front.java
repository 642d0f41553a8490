// SPDX-License-Identifier: Apache-2.0
package io.mizan.impl.rs;

import io.mizan.impl.problem.Failures;
import io.mizan.impl.problem.ProblemCodes;
import io.mizan.impl.problem.ProblemDetails;
import io.mizan.impl.registry.Registry;
import io.mizan.impl.request.Current;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Finds out which address a request is for, and puts on each answer what every answer has. */
@Singleton
public class Front {

    private static final Set<String> STALE_CODES = Set.of("malformed", "invalid_parameter", "not_found");
    private static final String CONTEXTS = "/ctx/";
    private static final String CALLS = "/call/";
    private static final String CALLER = "/caller/";
    private static final String EXPLANATIONS = "/explain/";
    private static final String CONTRACT = "/mizan.kdl";

    @Inject
    FetchHandler fetches;

    @Inject
    CallHandler calls;

    @Inject
    CallerHandler caller;

    @Inject
    ContractHandler contract;

    @Inject
    ExplainHandler explanations;

    @Inject
    HandshakeHandler handshakes;

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
        return finished(answered(request, () -> cors.preflight(request).orElseGet(() -> route(request))), request);
    }

    /** The answer to the handshake of a socket that is refused; empty: it may go on. Nothing is ever thrown. */
    Optional<Outgoing> handshake(Incoming request) {
        Outgoing good = Outgoing.empty(101);
        Outgoing out = answered(request, () -> {
            handshakes.check(request);
            return good;
        });
        return out == good ? Optional.empty() : Optional.of(finished(out, request));
    }

    /**
     * The head of the answer that sends events, or a problem. Nothing is ever thrown.
     *
     * @param wanted takes what the request asks for
     */
    Outgoing events(Incoming request, Consumer<EventFilter.Wanted> wanted) {
        Outgoing out = answered(request, () -> {
            wanted.accept(handshakes.events(request));
            return Outgoing.empty(200)
                    .field("Content-Type", "text/event-stream;charset=utf-8")
                    .field("Cache-Control", "no-store")
                    .field("X-Accel-Buffering", "no");
        });
        return finished(out, request);
    }

    /** Whether the request is a handshake that may go on. */
    boolean opensSocket() {
        return current.handshake().isPresent();
    }

    private Outgoing answered(Incoming request, Supplier<Outgoing> answer) {
        try {
            current.speak(request::language);
            return answer.get();
        } catch (ProblemException problem) {
            Outgoing out = answers.problem(stale(problem.details(), request), problem.reason());
            problem.fields().forEach(out::field);
            return out;
        } catch (RuntimeException | Error broken) {
            return answers.problem(failures.of(broken, null, "/args"), Optional.empty());
        }
    }

    private Outgoing route(Incoming request) {
        String path = request.path().orElseThrow(Front::nothing);
        if (path.equals(CALLS)) {
            return calls.answer(request);
        } else if (path.startsWith(CONTEXTS)) {
            return fetches.answer(request, name(path, CONTEXTS));
        } else if (path.equals(CALLER)) {
            return caller.answer(request);
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
