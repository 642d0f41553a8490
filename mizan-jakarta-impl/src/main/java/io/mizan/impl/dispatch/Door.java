// SPDX-License-Identifier: Apache-2.0
package io.mizan.impl.dispatch;

import io.mizan.contract.model.Function;
import io.mizan.impl.invalidation.Publisher;
import io.mizan.impl.problem.Invalid;
import io.mizan.impl.registry.BoundFunction;
import io.mizan.impl.registry.Registry;
import io.mizan.impl.request.AskedCaller;
import io.mizan.impl.request.Current;
import io.mizan.impl.request.Outcome;
import io.mizan.impl.request.Requests;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.reflect.Method;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/**
 * The one door. A call from the wire has been checked when it comes here; one from within the application is checked here.
 * Whoever opens a call waits, after its transaction, until every cache has obeyed.
 */
@ApplicationScoped
public class Door {

    @Inject
    Registry registry;

    @Inject
    Requests requests;

    @Inject
    Current current;

    @Inject
    Admission admission;

    @Inject
    Validation validation;

    @Inject
    Publisher publisher;

    @Inject
    AskedCaller caller;

    /**
     * Lets a call through, or does not.
     *
     * @param bean what it is called on
     * @param method the bean class's method
     * @param arguments as the method takes them; a caller in them is replaced by the real one
     * @param proceed goes on inside
     * @return what the method returns
     * @throws Exception what it throws, or why it may not be called
     */
    public @Nullable Object enter(Object bean, Method method, @Nullable Object[] arguments, Callable<Object> proceed)
            throws Exception {
        BoundFunction function = registry.of(method)
                .orElseThrow(() -> new IllegalStateException(
                        "MIZ-214 " + method.getDeclaringClass().getName() + "."
                                + method.getName()
                                + " is no function: @Client counts only on a public method that the bean class"
                                + " itself declares"));
        return requests.within(() -> {
            if (!current.wasAdmitted(function)) {
                check(function, bean, arguments);
            }
            return current.outcome().isPresent() ? proceed.call() : gathering(proceed);
        });
    }

    private void check(BoundFunction function, Object bean, @Nullable Object[] arguments) throws Invalid {
        Function declared = function.function();
        @Nullable Object[] values = function.values(arguments);
        registry.accesses(declared).forEach(access -> {
            admission.early(access);
            admission.late(access, name -> function.value(name, values));
        });
        validation.check(function, bean, arguments);
    }

    private @Nullable Object gathering(Callable<Object> proceed) throws Exception {
        Outcome outcome = new Outcome();
        current.gather(outcome);
        try {
            return proceed.call();
        } finally {
            current.gather(null);
            publisher.await(outcome);
        }
    }
}
