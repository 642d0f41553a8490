// SPDX-License-Identifier: Apache-2.0
package io.mizan.impl.dispatch;

import io.mizan.contract.model.Caching;
import io.mizan.contract.model.Caching.Per;
import io.mizan.contract.model.Function;
import io.mizan.contract.model.Function.View;
import io.mizan.contract.problem.Problem;
import io.mizan.contract.problem.ProblemCode;
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
import jakarta.interceptor.InvocationContext;
import java.lang.reflect.Method;
import java.util.Optional;
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

    @Inject
    PagesInMemory pages;

    /**
     * Lets a call through, or does not. A caller in its arguments is replaced by the real one.
     *
     * @param call goes on inside
     * @return what the method returns
     * @throws Exception what it throws, or why it may not be called
     */
    public @Nullable Object enter(InvocationContext call) throws Exception {
        Method method = call.getMethod();
        BoundFunction function = registry.of(method)
                .orElseThrow(() -> new IllegalStateException(Problem.of(
                                ProblemCode.NO_FUNCTION,
                                method.getDeclaringClass().getName() + "." + method.getName())
                        .toString()));
        return requests.within(() -> current.run(function, () -> {
            admit(function, call);
            Callable<@Nullable Object> inside = inside(function, call);
            return current.outcome().isPresent() ? doubting(current.outcome().get(), inside) : gathering(inside);
        }));
    }

    private Callable<@Nullable Object> inside(BoundFunction function, InvocationContext call) {
        Optional<Per> whose = registry.kept(function.function())
                .map(Caching::per)
                .or(() -> function.function().view().filter(View::shared).map(v -> Per.EVERYONE));
        Callable<@Nullable Object> run = whose.isPresent() ? () -> madeFor(whose.get(), call) : call::proceed;
        return () -> pages.answer(function, call.getParameters(), run);
    }

    private void admit(BoundFunction function, InvocationContext call) throws Invalid {
        if (!current.wasAdmitted(function)) {
            if (function.asksCaller()) {
                call.setParameters(function.withCaller(call.getParameters(), caller));
            }
            check(function, call.getTarget(), call.getParameters());
        }
    }

    /** A page that others get too must not depend on who asked first. */
    private @Nullable Object madeFor(Per per, InvocationContext call) throws Exception {
        Per before = current.fill(per);
        try {
            return call.proceed();
        } finally {
            current.fill(before);
        }
    }

    /**
     * Checks what comes from the wire or from within: who may, then whether the values are valid.
     *
     * @param function what is called
     * @param bean what it is called on
     * @param arguments as the method takes them
     * @throws io.mizan.impl.auth.Refused if the caller may not
     * @throws Invalid if a constraint says no
     */
    public void check(BoundFunction function, Object bean, @Nullable Object[] arguments) throws Invalid {
        Function declared = function.function();
        @Nullable Object[] values = function.values(arguments);
        registry.accesses(declared).forEach(access -> {
            admission.early(access);
            admission.late(access, name -> function.value(name, values));
        });
        validation.check(function, bean, arguments);
    }

    private @Nullable Object gathering(Callable<@Nullable Object> inside) throws Exception {
        Outcome outcome = new Outcome();
        current.gather(outcome);
        try {
            return doubting(outcome, inside);
        } finally {
            current.gather(null);
            publisher.await(outcome);
        }
    }

    /** The end of a transaction may fail, too. */
    private @Nullable Object doubting(Outcome outcome, Callable<@Nullable Object> inside) throws Exception {
        try {
            return inside.call();
        } catch (Exception | Error thrown) {
            publisher.failed(thrown, outcome);
            throw thrown;
        }
    }
}
