// SPDX-License-Identifier: Apache-2.0
package io.mizan.impl.rs;

import io.mizan.contract.header.CacheGroups;
import io.mizan.contract.header.InvalidateHeader;
import io.mizan.contract.scope.Invalidations;
import io.mizan.impl.problem.ProblemCodes;
import io.mizan.impl.problem.ProblemDetails;
import io.mizan.impl.registry.BoundFunction;
import io.mizan.impl.registry.Registry;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Set;

/** {@code POST /call/} (protocol, section 4). */
@Singleton
public class CallHandler {

    private static final Set<String> METHODS = Set.of("POST", "OPTIONS");
    private static final String ALLOW = "POST, OPTIONS";

    @Inject
    Registry registry;

    @Inject
    Gate gate;

    @Inject
    CallBody bodies;

    @Inject
    ClientCalls calls;

    Outgoing answer(Incoming request) {
        gate.method(request, METHODS, ALLOW);
        if (request.method().equals("OPTIONS")) {
            return Outgoing.empty(204).field("Allow", ALLOW).field("Cache-Control", "no-store");
        }
        gate.forgery(request, false);
        CallRequest call = bodies.read(request);
        BoundFunction function = registry.call(call.function())
                .orElseThrow(() -> new ProblemException(
                        ProblemDetails.of(ProblemCodes.NOT_FOUND, "there is no function of this name")));
        return answer(calls.run(function, call));
    }

    private static Outgoing answer(ClientCalls.Answer answer) {
        Outgoing out;
        if (answer instanceof ClientCalls.Answer.Failed failed) {
            out = Outgoing.problem(failed.problem());
        } else {
            out = Outgoing.json(((ClientCalls.Answer.Returned) answer).body()).field("Cache-Control", "no-store");
        }
        Invalidations made = answer.made();
        if (!made.isEmpty()) {
            out.field(InvalidateHeader.NAME, InvalidateHeader.write(made));
            out.field(CacheGroups.INVALIDATION, CacheGroups.invalidation(made));
        }
        return out;
    }
}
