// SPDX-License-Identifier: Apache-2.0
package io.mizan.impl.dispatch;

import io.mizan.contract.model.Function.Kind;
import io.mizan.impl.invalidation.Publisher;
import io.mizan.impl.problem.Invalid;
import io.mizan.impl.registry.BoundFunction;
import io.mizan.impl.request.Current;
import io.mizan.impl.request.Outcome;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/** Runs functions for clients: through the checks once, through the door, and until every cache has obeyed. */
@Singleton
public class Calls {

    @Inject
    Current current;

    @Inject
    Admission admission;

    @Inject
    Validation validation;

    @Inject
    Publisher publisher;

    @Inject
    io.mizan.impl.request.AskedCaller caller;

    /**
     * What came of a call.
     *
     * @param value what the method returned
     * @param thrown what it threw; null: nothing
     * @param outcome what it made stale
     */
    public record Result(@Nullable Object value, @Nullable Throwable thrown, Outcome outcome) {}

    /**
     * Checks that the caller may call with these values, and that the values are valid.
     *
     * @param function what is called
     * @param values of its parameters
     * @throws io.mizan.impl.auth.Refused if he may not
     * @throws Invalid if a constraint says no
     */
    public void check(BoundFunction function, @Nullable Object[] values) throws Invalid {
        admission.late(function.function().access(), name -> function.value(name, values));
        validation.check(function, null, function.arguments(values, caller));
    }

    /**
     * Runs a checked call.
     *
     * @param function what is called; no view
     * @param values of its parameters
     * @return what came of it, when every cache has obeyed
     */
    public Result run(BoundFunction function, @Nullable Object[] values) {
        if (function.function().kind() != Kind.CALL) {
            throw new IllegalArgumentException("no call: " + function.function().name());
        }
        current.admit(function);
        try {
            return run(() -> function.invoke(function.arguments(values, caller)));
        } finally {
            current.admit(null);
        }
    }

    /**
     * Runs what a client has asked for, and was checked.
     *
     * @param task the application's part in it
     * @return what came of it, when every cache has obeyed
     */
    public Result run(Callable<@Nullable Object> task) {
        Outcome outcome = new Outcome();
        Outcome before = current.gather(outcome);
        try {
            return new Result(task.call(), null, outcome);
        } catch (Exception | Error thrown) {
            publisher.failed(thrown, outcome);
            return new Result(null, thrown, outcome);
        } finally {
            current.gather(before);
            publisher.await(outcome);
            current.forgetDecisions();
        }
    }
}
