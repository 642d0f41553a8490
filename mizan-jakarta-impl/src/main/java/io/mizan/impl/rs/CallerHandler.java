// SPDX-License-Identifier: Apache-2.0
package io.mizan.impl.rs;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

/**
 * {@code GET /caller/}: who calls, in the header that every personal answer has, and nothing else. A client whose socket is asked
 * to {@code identify} makes this request, for roles of a session are read with its requests alone.
 */
@Singleton
public class CallerHandler {

    @Inject
    Gate gate;

    Outgoing answer(Incoming request) {
        gate.ownRead(request);
        return Outgoing.empty(204).field("Cache-Control", "no-store");
    }
}
