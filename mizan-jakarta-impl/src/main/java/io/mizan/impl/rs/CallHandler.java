// SPDX-License-Identifier: Apache-2.0
package io.mizan.impl.rs;

import io.mizan.contract.header.CacheGroups;
import io.mizan.contract.header.InvalidateHeader;
import io.mizan.contract.json.CanonicalJsonWriter;
import io.mizan.contract.json.Json;
import io.mizan.contract.scope.Invalidations;
import io.mizan.contract.value.InvalidValues;
import io.mizan.impl.auth.Refused;
import io.mizan.impl.dispatch.Admission;
import io.mizan.impl.dispatch.Calls;
import io.mizan.impl.problem.Failures;
import io.mizan.impl.problem.Invalid;
import io.mizan.impl.problem.ProblemCodes;
import io.mizan.impl.problem.ProblemDetails;
import io.mizan.impl.registry.BoundFunction;
import io.mizan.impl.registry.Registry;
import io.mizan.impl.service.Service;
import jakarta.inject.Inject;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** {@code POST /call/} (protocol, section 4). */
@Service
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
    Admission admission;

    @Inject
    Calls calls;

    @Inject
    Fresh fresh;

    @Inject
    Failures failures;

    Outgoing answer(Incoming request) {
        gate.method(request, METHODS, ALLOW);
        if (request.method().equals("OPTIONS")) {
            return Outgoing.empty(204).field("Allow", ALLOW).field("Cache-Control", "no-store");
        }
        gate.forgery(request, false);
        CallBody.Call call = bodies.read(request);
        BoundFunction function = registry.call(call.function())
                .orElseThrow(() -> new ProblemException(
                        ProblemDetails.of(ProblemCodes.NOT_FOUND, "there is no function of this name")));
        @Nullable Object[] values = checked(function, call.args());
        return answer(function, call, calls.run(function, values));
    }

    private @Nullable Object[] checked(BoundFunction function, Json.Obj args) {
        String name = function.function().name();
        try {
            admission.early(function.function().access());
            @Nullable Object[] values = function.parameters().fromCall(args);
            calls.check(function, values);
            return values;
        } catch (Refused refused) {
            ProblemException problem = Gate.refused(refused);
            throw new ProblemException(problem.details().inFunction(name), problem.reason(), problem.fields());
        } catch (InvalidValues unreadable) {
            throw new ProblemException(Failures.unreadable(unreadable).inFunction(name));
        } catch (Invalid invalid) {
            throw new ProblemException(Failures.invalid(invalid, "/args").inFunction(name));
        }
    }

    private Outgoing answer(BoundFunction function, CallBody.Call call, Calls.Result result) {
        Invalidations made = result.outcome().invalidations();
        Outgoing out = result.thrown() == null
                ? returned(function, call, result, made)
                : thrown(function, result.thrown(), result, made);
        if (!made.isEmpty()) {
            out.field(InvalidateHeader.NAME, InvalidateHeader.write(made));
            out.field(CacheGroups.INVALIDATION, CacheGroups.invalidation(made));
        }
        return out;
    }

    private Outgoing thrown(BoundFunction function, Throwable thrown, Calls.Result result, Invalidations made) {
        ProblemDetails problem = failures.of(thrown, function.function().name(), "/args");
        return Outgoing.problem(result.outcome().committed() ? problem.afterCommit(made) : problem);
    }

    private Outgoing returned(BoundFunction function, CallBody.Call call, Calls.Result result, Invalidations made) {
        CanonicalJsonWriter out = new CanonicalJsonWriter();
        out.beginObject();
        fresh.write(out, call.fresh(), made);
        made.writeTo(out.name("invalidate"));
        out.name("result");
        try {
            write(function, result.value(), out);
        } catch (RuntimeException | StackOverflowError unwritable) {
            return thrown(function, new IllegalStateException("the result can't be written", unwritable), result, made);
        }
        return Outgoing.json(out.endObject().toBytes()).field("Cache-Control", "no-store");
    }

    private static void write(BoundFunction function, @Nullable Object value, CanonicalJsonWriter out) {
        if (function.result().isPresent()) {
            function.result().get().write(value, out);
        } else {
            out.nul();
        }
    }
}
