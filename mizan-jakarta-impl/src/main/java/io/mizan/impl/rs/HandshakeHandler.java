// SPDX-License-Identifier: Apache-2.0
package io.mizan.impl.rs;

import io.mizan.contract.target.MalformedQuery;
import io.mizan.contract.target.Query;
import io.mizan.impl.auth.CallerResolver;
import io.mizan.impl.auth.KnownCaller;
import io.mizan.impl.config.Settings;
import io.mizan.impl.problem.ProblemCodes;
import io.mizan.impl.problem.ProblemDetails;
import io.mizan.impl.request.Current;
import io.mizan.impl.request.Handshake;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** {@code GET /ws} with an upgrade (protocol, section 14): checked here, while a refusal can still be a problem. */
@Singleton
public class HandshakeHandler {

    /** What is spoken over a socket. */
    public static final String SUBPROTOCOL = "mizan.v1";

    private static final String EDGE = "Mizan-Edge ";

    @Inject
    Gate gate;

    @Inject
    Current current;

    @Inject
    Settings settings;

    /** Refuses the handshake, or leaves with the request what its connection has to know. */
    void check(Incoming request) {
        KnownCaller caller = gate.handshake(request);
        boolean speaks = request.header("Sec-WebSocket-Protocol").stream()
                .flatMap(offered -> Arrays.stream(offered.split(",", -1)))
                .anyMatch(offered -> offered.strip().equals(SUBPROTOCOL));
        if (!speaks) {
            throw new ProblemException(ProblemDetails.of(
                    ProblemCodes.MALFORMED, "the handshake has to offer the subprotocol " + SUBPROTOCOL));
        }
        shake(request, caller);
    }

    /** Refuses a request for events, or tells what it asks for; for who is no edge it leaves what his connection has to know. */
    EventFilter.Wanted events(Incoming request) {
        Optional<String> credential = request.header("Authorization").filter(HandshakeHandler::isOfEdge);
        if (credential.isEmpty()) {
            return watched(request);
        } else if (settings.feed()
                .credentials()
                .accept(credential.get().substring(EDGE.length()).strip())) {
            return new EventFilter.Everything();
        }
        throw noEdge("this is no credential of an edge; see mizan.edge.token");
    }

    /** No browser sends it behind its user's back, so there is nothing to forge. */
    private static boolean isOfEdge(String authorization) {
        return authorization.regionMatches(true, 0, EDGE, 0, EDGE.length());
    }

    private static ProblemException noEdge(String why) {
        return new ProblemException(
                ProblemDetails.of(ProblemCodes.UNAUTHENTICATED, why),
                Optional.empty(),
                Map.of("WWW-Authenticate", EDGE.strip()));
    }

    private EventFilter.Watched watched(Incoming request) {
        KnownCaller caller = gate.handshake(request);
        try {
            List<EventFilter.Shown> shown = new ArrayList<>();
            for (String watch : Query.parse(request.query()).values("watch")) {
                int colon = watch.indexOf(':');
                shown.add(
                        colon < 0
                                ? new EventFilter.Shown(watch, Map.of())
                                : new EventFilter.Shown(
                                        watch.substring(0, colon),
                                        Query.parse(watch.substring(colon + 1)).all()));
            }
            if (shown.isEmpty()) {
                throw noEdge(
                        "name what is shown, each in a watch; or show the credential of an edge, which is told everything");
            }
            shake(request, caller);
            return new EventFilter.Watched(shown);
        } catch (MalformedQuery malformed) {
            throw new ProblemException(
                    ProblemDetails.of(ProblemCodes.MALFORMED, String.valueOf(malformed.getMessage())));
        }
    }

    private void shake(Incoming request, KnownCaller caller) {
        current.shake(new Handshake(
                caller,
                caller.isBearer()
                        ? CallerResolver.token(request.header("Authorization").orElse(null))
                        : Optional.empty(),
                caller.isAuthenticated() && !caller.isBearer() ? Optional.of(request.session()) : Optional.empty(),
                request.language()));
    }
}
