// SPDX-License-Identifier: Apache-2.0
package io.mizan.impl.auth;

import io.mizan.impl.auth.Refused.Reason;
import io.mizan.impl.registry.Registry;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.security.enterprise.SecurityContext;
import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Finds out who calls. */
@Singleton
public class CallerResolver {

    private static final String BEARER = "bearer ";
    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");

    @Inject
    HttpServletRequest request;

    @Inject
    Instance<SecurityContext> security;

    @Inject
    Bearers bearers;

    @Inject
    Registry registry;

    /**
     * Who calls now.
     *
     * @param before who was found before in this request: he holds until the container names another; null: nobody asked
     * @return nobody if there is none
     * @throws Refused if a token was sent that is not good, or the caller's name can't be told apart in keys
     */
    public KnownCaller resolve(@Nullable KnownCaller before) {
        boolean overHttp = isOverHttp();
        Optional<String> token = overHttp ? token(request.getHeader("Authorization")) : Optional.empty();
        if (token.isPresent()) {
            return before != null && before.isBearer()
                    ? before
                    : bearer(token.get()).caller();
        }
        Optional<String> name = overHttp ? principal() : principalElsewhere();
        if (name.isEmpty()) {
            return KnownCaller.NOBODY;
        }
        return before != null && before.name().equals(name)
                ? before
                : checked(new KnownCaller(name, Optional.empty(), roles(overHttp)));
    }

    /**
     * Who has sent a token, outside of any request.
     *
     * @param token the compact JWS
     * @return whom it names, and until when
     * @throws Refused if it is not good, or the caller's name can't be told apart in keys
     */
    public Bearers.Verified bearer(String token) {
        Bearers.Verified verified = bearers.verified(token, registry.roles());
        checked(verified.caller());
        return verified;
    }

    /**
     * The token that a request brings.
     *
     * @param authorization the field of that name; null: none
     * @return empty if it brings none
     */
    public static Optional<String> token(@Nullable String authorization) {
        return authorization != null && authorization.regionMatches(true, 0, BEARER, 0, BEARER.length())
                ? Optional.of(authorization.substring(BEARER.length()).trim())
                : Optional.empty();
    }

    /**
     * The socket that the client names with a request which may change something (protocol, section 14).
     *
     * @return empty: he names none, or this is no such request
     */
    public Optional<String> socket() {
        return isOverHttp() && !SAFE.contains(request.getMethod())
                ? Optional.ofNullable(request.getHeader("X-Mizan-Socket"))
                : Optional.empty();
    }

    /** A timer or a message has a request scope, but no HTTP request. */
    private boolean isOverHttp() {
        try {
            return request.getMethod() != null;
        } catch (RuntimeException none) {
            return false;
        }
    }

    /** Nobody's principal is null for a request on every server; only one server gives nobody a name elsewhere. */
    private Optional<String> principal() {
        return Optional.ofNullable(request.getUserPrincipal()).map(Principal::getName);
    }

    private Optional<String> principalElsewhere() {
        try {
            return Optional.ofNullable(security.get().getCallerPrincipal())
                    .map(Principal::getName)
                    .filter(name -> !name.equalsIgnoreCase("anonymous"));
        } catch (RuntimeException none) {
            return Optional.empty();
        }
    }

    /** One server knows roles only in this way, another only in that, depending on the JDK. */
    private SortedSet<String> roles(boolean overHttp) {
        SortedSet<String> held = new TreeSet<>();
        SecurityContext context = security.get();
        for (String role : registry.roles()) {
            if ((overHttp && request.isUserInRole(role)) || context.isCallerInRole(role)) {
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
