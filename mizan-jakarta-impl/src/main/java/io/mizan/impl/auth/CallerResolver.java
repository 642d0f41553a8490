// SPDX-License-Identifier: Apache-2.0
package io.mizan.impl.auth;

import io.mizan.impl.auth.Refused.Reason;
import io.mizan.impl.registry.Registry;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.security.enterprise.SecurityContext;
import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Finds out who calls. What it found holds until the container names another principal. */
@RequestScoped
public class CallerResolver {

    private static final String BEARER = "bearer ";

    @Inject
    Instance<HttpServletRequest> requests;

    @Inject
    Instance<SecurityContext> security;

    @Inject
    Bearers bearers;

    @Inject
    Registry registry;

    private @Nullable KnownCaller bearer;
    private @Nullable KnownCaller ofContainer;
    private Optional<HttpServletRequest> request = Optional.empty();
    private boolean looked;

    /**
     * Who calls now.
     *
     * @return nobody if there is none
     * @throws Refused if a token was sent that is not good, or the caller's name can't be told apart in keys
     */
    public KnownCaller resolve() {
        Optional<String> token = request().flatMap(CallerResolver::token);
        if (token.isPresent()) {
            if (bearer == null) {
                bearer = checked(bearers.verify(token.get(), registry.roles()));
            }
            return bearer;
        }
        Optional<String> name = principal();
        if (name.isEmpty()) {
            return KnownCaller.NOBODY;
        }
        if (ofContainer == null || !ofContainer.name().equals(name)) {
            ofContainer = checked(new KnownCaller(name, Optional.empty(), roles()));
        }
        return ofContainer;
    }

    private static Optional<String> token(HttpServletRequest request) {
        return Optional.ofNullable(request.getHeader("Authorization"))
                .filter(h -> h.toLowerCase(Locale.ROOT).startsWith(BEARER))
                .map(h -> h.substring(BEARER.length()).trim());
    }

    /** A timer or a message has a request scope, but no HTTP request. */
    private Optional<HttpServletRequest> request() {
        if (!looked) {
            looked = true;
            request = find();
        }
        return request;
    }

    private Optional<HttpServletRequest> find() {
        try {
            HttpServletRequest found = requests.get();
            return found.getMethod() == null ? Optional.empty() : Optional.of(found);
        } catch (RuntimeException none) {
            return Optional.empty();
        }
    }

    /** Nobody's principal is null for a request on every server; only one server gives nobody a name elsewhere. */
    private Optional<String> principal() {
        if (request().isPresent()) {
            return request().map(HttpServletRequest::getUserPrincipal).map(Principal::getName);
        }
        try {
            return Optional.ofNullable(security.get().getCallerPrincipal())
                    .map(Principal::getName)
                    .filter(name -> !name.equalsIgnoreCase("anonymous"));
        } catch (RuntimeException none) {
            return Optional.empty();
        }
    }

    /** One server knows roles only in this way, another only in that, depending on the JDK. */
    private SortedSet<String> roles() {
        SortedSet<String> held = new TreeSet<>();
        SecurityContext context = security.get();
        for (String role : registry.roles()) {
            if (request().filter(r -> r.isUserInRole(role)).isPresent() || context.isCallerInRole(role)) {
                held.add(role);
            }
        }
        return held;
    }

    /** U+0000 and U+0001 part names in keys (protocol, section 10). */
    private static KnownCaller checked(KnownCaller caller) {
        String all = caller.name().orElse("") + caller.issuer().orElse("") + String.join("", caller.roles());
        if (all.indexOf('\u0000') >= 0 || all.indexOf('\u0001') >= 0) {
            throw new Refused(Reason.TOKEN, "the caller's name or role holds a character that is not allowed");
        }
        return caller;
    }
}
