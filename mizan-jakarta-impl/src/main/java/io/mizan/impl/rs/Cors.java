// SPDX-License-Identifier: Apache-2.0
package io.mizan.impl.rs;

import io.mizan.impl.config.Settings;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Lets pages of other origins read answers, where a setting says so (protocol, section 8). */
@Singleton
public class Cors {

    private static final String EXPOSED = "ETag, X-Mizan-Invalidate, X-Mizan-Caller, X-Mizan-Token, Cache-Status";
    private static final String HEADERS =
            "Authorization, Cache-Control, Content-Type, If-None-Match, X-Mizan-Contract, X-Mizan-Socket,"
                    + " X-Mizan-Token";

    @Inject
    Settings settings;

    /** The answer to a preflight; empty if the request is none. */
    Optional<Outgoing> preflight(Incoming request) {
        boolean asks = request.method().equals("OPTIONS")
                && request.header("Access-Control-Request-Method").isPresent();
        if (!asks || request.header("Origin").filter(this::allowed).isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(Outgoing.empty(204)
                .field("Access-Control-Allow-Methods", "GET, HEAD, POST")
                .field("Access-Control-Allow-Headers", HEADERS)
                .field("Access-Control-Max-Age", "600")
                .field("Cache-Control", "no-store"));
    }

    private boolean allowed(String origin) {
        return settings.corsAllowed().contains("*") || settings.corsAllowed().contains(origin);
    }

    /** Whether the answer carries what lets another origin read it. */
    boolean allow(Outgoing out, Incoming request) {
        if (settings.corsAllowed().isEmpty()) {
            return false;
        }
        if (Answers.isShared(out)) {
            return everyone(out);
        }
        out.field("Vary", "Origin");
        String origin = request.header("Origin").filter(this::allowed).orElse(null);
        if (origin == null) {
            return false;
        }
        out.field("Access-Control-Allow-Origin", origin);
        out.field("Access-Control-Expose-Headers", EXPOSED);
        if (settings.csrfAllowed().contains(origin)) {
            out.field("Access-Control-Allow-Credentials", "true");
        }
        return true;
    }

    private boolean everyone(Outgoing out) {
        if (!settings.corsAllowed().contains("*")) {
            return false;
        }
        out.field("Access-Control-Allow-Origin", "*");
        out.field("Access-Control-Expose-Headers", EXPOSED);
        return true;
    }
}
