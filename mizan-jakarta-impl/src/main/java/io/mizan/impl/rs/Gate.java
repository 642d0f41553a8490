// SPDX-License-Identifier: Apache-2.0
package io.mizan.impl.rs;

import io.mizan.contract.forgery.Forgery;
import io.mizan.impl.auth.KnownCaller;
import io.mizan.impl.auth.Refused;
import io.mizan.impl.config.Settings;
import io.mizan.impl.problem.Failures;
import io.mizan.impl.problem.ProblemCodes;
import io.mizan.impl.problem.ProblemDetails;
import io.mizan.impl.request.Current;
import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What every request passes before anything of it is read: the method, the token, and whether it can be forged. */
@Singleton
public class Gate {

    private static final Set<String> READS = Set.of("GET", "HEAD");

    @Inject
    Settings settings;

    @Inject
    Current current;

    private @Nullable Forgery forgery;

    @PostConstruct
    void start() {
        forgery = new Forgery(settings.csrfAllowed(), settings.origins());
    }

    /** Refuses a method that the address does not take. */
    void method(Incoming request, Set<String> taken, String allow) {
        if (!taken.contains(request.method())) {
            throw new ProblemException(
                    ProblemDetails.of(ProblemCodes.METHOD_NOT_ALLOWED, "this address takes " + allow),
                    Optional.empty(),
                    Map.of("Allow", allow));
        }
    }

    /** Refuses a token that is not good, and a request that another site may have made a browser send. */
    KnownCaller forgery(Incoming request, boolean guarded) {
        return forgery(request, false, guarded);
    }

    /** The same for a request that opens a socket, which another site's page could then speak over. */
    KnownCaller handshake(Incoming request) {
        return forgery(request, true, false);
    }

    /**
     * Refuses what is no {@code GET} or {@code HEAD}, and what another site's page asks for: as it may not ask for what is
     * guarded, it may not ask for this.
     */
    void ownRead(Incoming request) {
        method(request, READS, "GET, HEAD");
        forgery(request, true);
    }

    private KnownCaller forgery(Incoming request, boolean handshake, boolean guarded) {
        KnownCaller caller = caller();
        Forgery.Request asked = new Forgery.Request(
                request.method(),
                handshake,
                request.header("Origin").orElse(null),
                request.header("Sec-Fetch-Site").orElse(null),
                request::ownOrigin,
                caller.isBearer(),
                guarded);
        Forgery rule = forgery;
        if (rule == null || !rule.allows(asked)) {
            throw new ProblemException(ProblemDetails.of(
                    ProblemCodes.CSRF,
                    "another site may have sent this request; send it from the application's own pages, or see"
                            + " mizan.origins (behind a proxy) and mizan.csrf.allowed-origins (for other sites)"));
        }
        return caller;
    }

    private KnownCaller caller() {
        try {
            return current.caller();
        } catch (Refused refused) {
            throw refused(refused);
        }
    }

    /** The problem of a refusal. */
    static ProblemException refused(Refused refused) {
        return new ProblemException(Failures.refused(refused), Optional.of(refused.reason()), Map.of());
    }
}
