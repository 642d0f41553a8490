// SPDX-License-Identifier: Apache-2.0
package io.mizan.contract.forgery;

import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Tells requests that another site may have made a browser send from all others, by what browsers say of them and no
 * script can forge (protocol §8). No token is issued, stored or lost.
 */
public final class Forgery {
    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");
    private static final Set<String> OWN_SITE = Set.of("same-origin", "none");
    private static final Set<String> OTHER_SITE = Set.of("cross-site", "same-site");

    private final Set<String> allowedOrigins;
    private final Set<String> ownOrigins;

    /**
     * The rule of one application.
     *
     * @param allowedOrigins {@code mizan.csrf.allowed-origins}, see {@link Origin#parse}
     * @param ownOrigins {@code mizan.origins}; empty: what the container says of each request
     */
    public Forgery(Set<String> allowedOrigins, Set<String> ownOrigins) {
        this.allowedOrigins = Set.copyOf(allowedOrigins);
        this.ownOrigins = Set.copyOf(ownOrigins);
    }

    /**
     * What the rule looks at.
     *
     * @param method as sent
     * @param handshake whether it opens a WebSocket
     * @param origin the field {@code Origin}
     * @param secFetchSite the field {@code Sec-Fetch-Site}
     * @param ownOrigin scheme, host and port of the request as the container tells them; asked for where they decide
     * @param bearer whether the caller comes from {@code Authorization: Bearer}
     * @param guarded whether it fetches a context that not everyone may read
     */
    public record Request(
            String method,
            boolean handshake,
            @Nullable String origin,
            @Nullable String secFetchSite,
            Supplier<String> ownOrigin,
            boolean bearer,
            boolean guarded) {}

    /** Whether the request may go on. */
    public boolean allows(Request request) {
        if (request.bearer() || isAllowed(request.origin())) {
            return true;
        }
        String site = request.secFetchSite();
        if (SAFE.contains(request.method()) && !request.handshake()) {
            boolean readsGuarded = request.guarded() && !request.method().equals("OPTIONS");
            return !readsGuarded || site == null || !OTHER_SITE.contains(site);
        }
        return site != null ? OWN_SITE.contains(site) : isOwn(request);
    }

    private boolean isAllowed(@Nullable String origin) {
        return origin != null && allowedOrigins.contains(origin);
    }

    /** No browser of today leaves out both fields. */
    private boolean isOwn(Request request) {
        String origin = request.origin();
        if (origin == null) {
            return true;
        }
        return ownOrigins.isEmpty() ? origin.equals(request.ownOrigin().get()) : ownOrigins.contains(origin);
    }
}
