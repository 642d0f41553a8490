// SPDX-License-Identifier: Apache-2.0
package io.mizan.impl.rs;

import io.mizan.contract.header.CacheGroups;
import io.mizan.contract.header.InvalidateCookie;
import io.mizan.contract.header.InvalidateHeader;
import io.mizan.contract.model.Context;
import io.mizan.contract.model.Function.View;
import io.mizan.contract.scope.Invalidations;
import io.mizan.impl.auth.CallerTags;
import io.mizan.impl.auth.KnownCaller;
import io.mizan.impl.auth.Refused;
import io.mizan.impl.invalidation.Publisher;
import io.mizan.impl.registry.BoundFunction;
import io.mizan.impl.registry.Registry;
import io.mizan.impl.request.Current;
import io.mizan.impl.request.Outcome;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import java.lang.reflect.Method;
import java.util.HashMap;
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
    CallerTags tags;

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
     * @param response its response
     * @return the answer to a request that is refused; null: go on
     */
    public @Nullable Response before(
            ContainerRequestContext context, HttpServletRequest request, HttpServletResponse response) {
        Incoming incoming = new Incoming(context, request, response);
        current.speak(incoming.language());
        try {
            gate.forgery(incoming, false);
            current.gather(new Outcome());
            return null;
        } catch (ProblemException problem) {
            Outgoing out = answers.problem(problem.details(), problem.reason());
            Response.ResponseBuilder builder = Response.status(out.status()).entity(out.body());
            out.fields().forEach(f -> builder.header(f.getKey(), f.getValue()));
            return builder.build();
        }
    }

    /**
     * Completes an answer: when every cache has obeyed, with what was made stale and how it may be kept.
     *
     * @param method the resource method
     * @param context the request
     * @param request the same, of the servlet container
     * @param response its response
     * @param answer the answer
     */
    public void after(
            Method method,
            ContainerRequestContext context,
            HttpServletRequest request,
            HttpServletResponse response,
            ContainerResponseContext answer) {
        Incoming incoming = new Incoming(context, request, response);
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
            fields.putSingle("X-Mizan-Caller", tag());
        }
    }

    private String tag() {
        try {
            return tags.of(current.caller());
        } catch (Refused badToken) {
            return tags.of(KnownCaller.NOBODY);
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

    /** A page is shared only where its method says so, on its address without a query; every other is the caller's. */
    private void shown(Method method, Incoming request, ContainerResponseContext answer) {
        if (answer.getStatus() != 200 && answer.getStatus() != 304) {
            answer.getHeaders().putSingle("Cache-Control", "no-store");
            return;
        }
        Optional<BoundFunction> function = registry.of(method);
        Optional<View> view = function.flatMap(f -> f.function().view()).filter(View::shared);
        boolean share = view.isPresent()
                && request.query() == null
                && !request.givesCookie()
                && answer.getCookies().isEmpty();
        if (!share) {
            answer.getHeaders().putSingle("Cache-Control", "private, no-cache");
            return;
        }
        Outgoing out = new Outgoing(200, null);
        Context context = function.flatMap(f -> f.function().context())
                .map(name -> registry.contract().contexts().get(name))
                .orElseThrow();
        answers.share(out, CacheGroups.of(context.name(), scope(context, request)));
        out.fields().forEach(f -> answer.getHeaders().putSingle(f.getKey(), f.getValue()));
    }

    /** The shared parameters that the address names. */
    private static Map<String, String> scope(Context context, Incoming request) {
        Map<String, String> scope = new HashMap<>();
        Map<String, String> named = request.pathParameters();
        context.shared().forEach(p -> {
            String value = Optional.ofNullable(named.get(p.javaName())).orElse(named.get(p.name()));
            if (value != null) {
                scope.put(p.name(), value);
            }
        });
        return scope;
    }
}
