// SPDX-License-Identifier: Apache-2.0
package io.mizan.impl.rs;

import io.mizan.contract.header.CacheGroups;
import io.mizan.contract.header.InvalidateCookie;
import io.mizan.contract.header.InvalidateHeader;
import io.mizan.contract.model.Function.View;
import io.mizan.contract.scope.Invalidations;
import io.mizan.contract.value.InvalidValues;
import io.mizan.impl.invalidation.Publisher;
import io.mizan.impl.registry.BoundContext;
import io.mizan.impl.registry.BoundFunction;
import io.mizan.impl.registry.RefusedByRecord;
import io.mizan.impl.registry.Registry;
import io.mizan.impl.request.Current;
import io.mizan.impl.request.Outcome;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import java.lang.reflect.Method;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the view path adds to the answers of the application's own resource methods (protocol, sections 3, 5 and 12). */
@ApplicationScoped
public class ViewAnswers {

    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");

    @Inject
    Gate gate;

    @Inject
    Current current;

    @Inject
    PersonalFields personal;

    @Inject
    Registry registry;

    @Inject
    Publisher publisher;

    @Inject
    Answers answers;

    /**
     * Checks a request before the method, and begins to gather what it makes stale.
     *
     * @param context the request
     * @param request the same, of the servlet container
     * @return the answer to a request that is refused; null: go on
     */
    public @Nullable Response before(ContainerRequestContext context, HttpServletRequest request) {
        Incoming incoming = new Incoming(context, request);
        current.speak(incoming::language);
        try {
            gate.forgery(incoming, false);
            current.gather(new Outcome());
            return null;
        } catch (ProblemException problem) {
            return answers.problem(problem.details(), problem.reason()).to(context.getMethod());
        }
    }

    /**
     * Completes an answer: when every cache has obeyed, with what was made stale and how it may be kept.
     *
     * @param method the resource method
     * @param context the request
     * @param request the same, of the servlet container
     * @param answer the answer
     */
    public void after(
            Method method,
            ContainerRequestContext context,
            HttpServletRequest request,
            ContainerResponseContext answer) {
        Incoming incoming = new Incoming(context, request);
        Outcome outcome = current.gather(null);
        Invalidations made = Invalidations.NONE;
        if (outcome != null) {
            publisher.await(outcome);
            made = outcome.invalidations();
        }
        MultivaluedMap<String, Object> fields = answer.getHeaders();
        if (SAFE.contains(context.getMethod())) {
            shown(method, incoming, answer);
        } else {
            fields.putSingle("Cache-Control", "no-store");
            told(made, incoming, answer);
        }
        fields.putSingle("X-Content-Type-Options", "nosniff");
        if (!fields.containsKey(CacheGroups.GROUPS)) {
            personal.fields(incoming).forEach(fields::add);
        }
    }

    private static void told(Invalidations made, Incoming request, ContainerResponseContext answer) {
        if (made.isEmpty()) {
            return;
        }
        answer.getHeaders().putSingle(InvalidateHeader.NAME, InvalidateHeader.write(made));
        answer.getHeaders().putSingle(CacheGroups.INVALIDATION, CacheGroups.invalidation(made));
        if (answer.getStatus() >= 300 && answer.getStatus() < 400) {
            answer.getHeaders()
                    .add(
                            "Set-Cookie",
                            new NewCookie.Builder(InvalidateCookie.NAME)
                                    .value(InvalidateCookie.write(request.cookie(InvalidateCookie.NAME), made))
                                    .path("/")
                                    .maxAge(60)
                                    .sameSite(NewCookie.SameSite.LAX)
                                    .secure(request.secure())
                                    .build());
        }
    }

    /** A page is shared only where its method says so, on its one address; every other is the caller's. */
    private void shown(Method method, Incoming request, ContainerResponseContext answer) {
        MultivaluedMap<String, Object> fields = answer.getHeaders();
        if (answer.getStatus() >= 400) {
            fields.putSingle("Cache-Control", "no-store");
            return;
        }
        Optional<String> groups = answer.getStatus() == 200
                        && !request.givesCookie()
                        && answer.getCookies().isEmpty()
                ? registry.of(method).flatMap(function -> groups(function, request))
                : Optional.empty();
        if (groups.isPresent()) {
            Outgoing out = Outgoing.empty(200);
            answers.share(out, groups.get());
            out.fields().forEach(f -> fields.putSingle(f.getKey(), f.getValue()));
        } else if (!String.valueOf(fields.getFirst("Cache-Control")).contains("no-store")) {
            fields.putSingle("Cache-Control", "private, no-cache");
        }
    }

    /** The groups of a shared page; empty for one that is not, or that was asked for by another spelling. */
    private Optional<String> groups(BoundFunction function, Incoming request) {
        Optional<View> view = function.function().view().filter(View::shared);
        Optional<BoundContext> context = function.function().context().flatMap(registry::context);
        if (view.isEmpty() || context.isEmpty() || request.query() != null) {
            return Optional.empty();
        }
        Map<String, String> named = request.pathParameters();
        Map<String, List<String>> texts = new HashMap<>();
        context.get().context().shared().forEach(p -> {
            String value = Optional.ofNullable(named.get(p.javaName())).orElse(named.get(p.name()));
            if (value != null) {
                texts.put(p.name(), List.of(value));
            }
        });
        try {
            Map<String, String> scope = context.get().instance(texts).scope();
            boolean oneSpelling = scope.entrySet().stream()
                    .allMatch(e -> List.of(e.getValue()).equals(texts.get(e.getKey())));
            return oneSpelling && request.isSpelt(view.get().path(), named)
                    ? Optional.of(CacheGroups.of(context.get().context().name(), scope))
                    : Optional.empty();
        } catch (InvalidValues | RefusedByRecord other) {
            return Optional.empty();
        }
    }
}
