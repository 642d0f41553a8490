// SPDX-License-Identifier: Apache-2.0
package io.mizan.impl.rs;

import io.mizan.contract.json.CanonicalJsonWriter;
import io.mizan.contract.scope.Invalidations;
import io.mizan.contract.value.InvalidValues;
import io.mizan.impl.auth.Refused;
import io.mizan.impl.dispatch.Admission;
import io.mizan.impl.dispatch.Calls;
import io.mizan.impl.problem.Failures;
import io.mizan.impl.problem.Invalid;
import io.mizan.impl.problem.ProblemDetails;
import io.mizan.impl.registry.BoundFunction;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

/** Runs the calls of clients, by whichever way they came: who may, with what, and what is told of it. */
@Singleton
public class ClientCalls {

    @Inject
    Admission admission;

    @Inject
    Calls calls;

    @Inject
    Fresh fresh;

    @Inject
    Failures failures;

    /** What came of a call that was run. */
    public sealed interface Answer {
        /** What it made stale. */
        Invalidations made();

        /**
         * The method has returned.
         *
         * @param body the object of the protocol's section 4
         * @param made what it made stale
         */
        @SuppressWarnings("ArrayRecordComponent") // on its way out, compared by nobody
        record Returned(byte[] body, Invalidations made) implements Answer {}

        /**
         * The method has thrown.
         *
         * @param problem why, and whether something has happened nevertheless
         * @param made what it made stale
         */
        record Failed(ProblemDetails problem, Invalidations made) implements Answer {}
    }

    /**
     * Runs a call.
     *
     * @param function that it names
     * @param call what was sent
     * @return what came of it
     * @throws ProblemException if it was not run at all
     */
    public Answer run(BoundFunction function, CallRequest call) {
        @Nullable Object[] values = checked(function, call);
        Calls.Result result = calls.run(function, values);
        Invalidations made = result.outcome().invalidations();
        return result.thrown() == null
                ? returned(function, call, result, made)
                : thrown(function, result.thrown(), result, made);
    }

    private @Nullable Object[] checked(BoundFunction function, CallRequest call) {
        String name = function.function().name();
        try {
            admission.early(function.function().access());
            @Nullable Object[] values = function.parameters().fromCall(call.args());
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

    private Answer thrown(BoundFunction function, Throwable thrown, Calls.Result result, Invalidations made) {
        ProblemDetails problem = failures.of(thrown, function.function().name(), "/args");
        return new Answer.Failed(result.outcome().committed() ? problem.afterCommit(made) : problem, made);
    }

    private Answer returned(BoundFunction function, CallRequest call, Calls.Result result, Invalidations made) {
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
        return new Answer.Returned(out.endObject().toBytes(), made);
    }

    private static void write(BoundFunction function, @Nullable Object value, CanonicalJsonWriter out) {
        if (function.result().isPresent()) {
            function.result().get().write(value, out);
        } else {
            out.nul();
        }
    }
}
