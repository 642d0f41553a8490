// SPDX-License-Identifier: Apache-2.0
package io.mizan.impl.rs;

import io.mizan.impl.service.Service;
import jakarta.inject.Inject;
import java.util.Set;

/**
 * {@code GET /caller/}: who calls, in the header that every personal answer has, and nothing else. A client whose socket is asked
 * to {@code identify} makes this request, for roles of a session are read with its requests alone.
 */
@Service
public class CallerHandler {

    private static final Set<String> METHODS = Set.of("GET", "HEAD");

    @Inject
    Gate gate;

    Outgoing answer(Incoming request) {
        gate.method(request, METHODS, "GET, HEAD");
        // As another site's page may not ask for what is guarded, it may not ask for this.
        gate.forgery(request, true);
        return Outgoing.empty(204).field("Cache-Control", "no-store");
    }
}
